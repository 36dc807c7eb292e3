-- What officers need beyond the application as sent: acts that can be taken back, reasons in words, search by number.
alter table registration.fact_check
    drop constraint fact_check_outcome_check,
    add constraint fact_check_outcome_check
        check (outcome in ('CONFIRMED', 'CORRECTED', 'NOT_DOCUMENTED', 'REOPENED')),
    -- checks made by one press of a button share an act, so that they can be taken back together
    add column act  uuid not null default gen_random_uuid(),
    add column note text not null default '';

create index application_by_control_digits on registration.application
    (regexp_replace(control_number, '\D', '', 'g'));
create index person_by_plain_document on registration.person
    (upper(regexp_replace(document_number, '[^0-9A-Za-z]', '', 'g'))) where document_number <> '';
create index information_request_open on registration.information_request (application_id) where answered_at is null;

create trigger append_only before update or delete on registration.fact_check
    for each row execute function access.forbid_change();
create trigger no_truncate before truncate on registration.fact_check
    for each statement execute function access.forbid_change();
