-- Cases: what becomes of an application once it is registered.
create schema procedure;

-- The pack says with which number the country starts; this only counts.
create sequence procedure.file_number;

create table procedure.asylum_case (
    id             uuid primary key,
    application_id uuid        not null unique,
    person_id      uuid        not null,
    file_number    text        not null unique,
    stage          text        not null,
    office         text        not null,
    -- the day protection was asked for, never the day the desk got to it
    filed_at       timestamptz not null,
    registered_at  timestamptz not null,
    version        integer     not null default 1
);
create index asylum_case_by_person on procedure.asylum_case (person_id);

-- Every step ever taken, with its legal basis. Append-only.
create table procedure.case_history (
    id         bigint generated always as identity primary key,
    case_id    uuid        not null references procedure.asylum_case,
    actor      text        not null,
    actor_name text        not null,
    step       text        not null,
    from_stage text        not null,
    to_stage   text        not null,
    law        text        not null,
    at         timestamptz not null
);
create index case_history_by_case on procedure.case_history (case_id, id);

create trigger append_only before update or delete on procedure.case_history
    for each row execute function access.forbid_change();
create trigger no_truncate before truncate on procedure.case_history
    for each statement execute function access.forbid_change();
