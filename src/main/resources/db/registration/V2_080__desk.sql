-- The visit at the desk, step by step. Everything here is appended and never changed.

-- An officer opened somebody's application at the desk; the visit's time counts from here.
create table registration.desk_visit (
    id             uuid primary key,
    application_id uuid        not null references registration.application,
    officer_id     uuid        not null,
    officer_name   text        not null,
    opened_at      timestamptz not null
);
create index desk_visit_by_application on registration.desk_visit (application_id, officer_id, opened_at desc);

-- What was done at the desk about one point, or why it was not: the newest of a point counts.
create table registration.desk_act (
    id             bigint generated always as identity primary key,
    application_id uuid        not null references registration.application,
    visit_id       uuid references registration.desk_visit,
    point          text        not null check (point in
                       ('REVIEW', 'PHOTO', 'FINGERPRINTS', 'SUPPORT', 'SIGNATURE', 'READ_BACK', 'PRINT')),
    outcome        text        not null check (outcome in
                       ('DONE', 'TAKEN', 'KEPT', 'NOT_HERE', 'ASKED', 'ON_SCREEN', 'ON_PAPER', 'ON_PRINT', 'WITHOUT')),
    reason         text        not null default '',
    note           text        not null default '',
    -- the photograph or the signature
    evidence_id    uuid,
    -- what was read back was in this language, and this version of the application
    language       text        not null default '',
    version        integer,
    officer_id     uuid        not null,
    officer_name   text        not null,
    at             timestamptz not null,
    check (outcome <> 'WITHOUT' or reason <> '')
);
create index desk_act_by_application on registration.desk_act (application_id, id);

-- What a person said, asked alone, would help: sealed for those who protect. A row is written whatever was answered, at
-- a rounded length, so that nobody can tell from outside.
create table registration.support_answer (
    id             uuid primary key,
    number         bigint generated always as identity,
    application_id uuid        not null references registration.application,
    sealed         bytea       not null,
    officer_id     uuid        not null,
    officer_name   text        not null,
    at             timestamptz not null
);
create index support_answer_by_application on registration.support_answer (application_id, number);

-- What a document says about a fact, as an officer read it; what counts is registration.person.
create table registration.document_reading (
    id             bigint generated always as identity primary key,
    application_id uuid        not null references registration.application,
    fact           text        not null,
    value          text        not null,
    act            uuid        not null,
    officer_id     uuid        not null,
    officer_name   text        not null,
    at             timestamptz not null
);
create index document_reading_by_application on registration.document_reading (application_id, id);

-- KEPT: the document says otherwise, and what the person declared stays
alter table registration.fact_check
    drop constraint fact_check_outcome_check,
    add constraint fact_check_outcome_check
        check (outcome in ('CONFIRMED', 'CORRECTED', 'NOT_DOCUMENTED', 'REOPENED', 'CHANGED', 'ACCEPTED', 'KEPT'));

create trigger append_only before update or delete on registration.desk_visit
    for each row execute function access.forbid_change();
create trigger no_truncate before truncate on registration.desk_visit
    for each statement execute function access.forbid_change();
create trigger append_only before update or delete on registration.desk_act
    for each row execute function access.forbid_change();
create trigger no_truncate before truncate on registration.desk_act
    for each statement execute function access.forbid_change();
create trigger append_only before update or delete on registration.support_answer
    for each row execute function access.forbid_change();
create trigger no_truncate before truncate on registration.support_answer
    for each statement execute function access.forbid_change();
create trigger append_only before update or delete on registration.document_reading
    for each row execute function access.forbid_change();
create trigger no_truncate before truncate on registration.document_reading
    for each statement execute function access.forbid_change();
