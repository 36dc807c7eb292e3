-- File numbers have letters and signs in some countries; people who look one up write only some of them.
create index case_by_plain_number on procedure.asylum_case
    (upper(regexp_replace(file_number, '[^0-9A-Za-z]', '', 'g')));
