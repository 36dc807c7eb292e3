-- Where somebody stands in the queue: from the day of the application, or of an earlier one that was found again.
alter table registration.application add column queue_since timestamptz;
update registration.application set queue_since = filed_at;
alter table registration.application alter column queue_since set not null, alter column queue_since set default now();
drop index registration.application_queue;
create index application_queue on registration.application (office, state, queue_since);

-- Applications of a former system, by their number (digits only). Imported once, never changed.
create table registration.legacy_record (
    id          uuid primary key default gen_random_uuid(),
    number      text        not null unique check (number ~ '^[0-9]+$'),
    filed_on    date        not null,
    given_names text        not null,
    surnames    text        not null,
    -- as registration.Fact encodes dates, or empty
    birth_date  text        not null,
    imported_at timestamptz not null
);
create trigger append_only before update or delete on registration.legacy_record
    for each row execute function access.forbid_change();
create trigger no_truncate before truncate on registration.legacy_record
    for each statement execute function access.forbid_change();

-- What was found for an application that names an earlier number. Append-only: the newest row of an application counts.
create table registration.re_registration (
    id             bigint generated always as identity primary key,
    application_id uuid        not null references registration.application,
    number         text        not null,
    legacy_id      uuid references registration.legacy_record,
    outcome        text        not null check (outcome in ('MATCHED', 'TO_LOOK_AT', 'NOT_FOUND', 'ANOTHER_PERSON')),
    reason         text        not null default '',
    -- both null when the program found it by itself
    officer_id     uuid,
    officer_name   text,
    at             timestamptz not null,
    check (outcome = 'NOT_FOUND' or legacy_id is not null)
);
create index re_registration_by_application on registration.re_registration (application_id, id);
create trigger append_only before update or delete on registration.re_registration
    for each row execute function access.forbid_change();
create trigger no_truncate before truncate on registration.re_registration
    for each statement execute function access.forbid_change();

create view registration.re_registration_now as
select distinct on (application_id) *
  from registration.re_registration
 order by application_id, id desc;
