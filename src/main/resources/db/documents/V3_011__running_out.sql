-- What runs out soon is looked for every day.
create index document_running_out on documents.document (type, valid_until, id) where state = 'ISSUED';
