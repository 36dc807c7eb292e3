-- Somebody who may not open a part of a file opened it in an emergency. Offered for every part, whether anything is in it or not.
create table registration.emergency (
    id             uuid primary key,
    number         bigint generated always as identity,
    application_id uuid        not null references registration.application,
    compartment    text        not null,
    danger         text        not null,
    -- in the officer's words, sealed
    reason         bytea       not null,
    officer_id     uuid        not null,
    officer_name   text        not null,
    at             timestamptz not null,
    -- closed again from then on
    until          timestamptz not null check (until > at)
);
create index emergency_open on registration.emergency (application_id, officer_id, until);
create index emergency_by_number on registration.emergency (number desc);

-- What whoever reviews it says; once, and never the officer who opened it.
create table registration.emergency_review (
    emergency_id uuid primary key references registration.emergency,
    justified    boolean     not null,
    -- sealed
    remark       bytea       not null,
    officer_id   uuid        not null,
    officer_name text        not null,
    at           timestamptz not null
);

create trigger append_only before update or delete on registration.emergency
    for each row execute function access.forbid_change();
create trigger no_truncate before truncate on registration.emergency
    for each statement execute function access.forbid_change();
create trigger append_only before update or delete on registration.emergency_review
    for each row execute function access.forbid_change();
create trigger no_truncate before truncate on registration.emergency_review
    for each statement execute function access.forbid_change();
