-- Who may, and who did: accounts, staff, sessions that were ended, and the access log.
create schema access;

-- For every table of history, of any module:
--   create trigger append_only before update or delete on <table> for each row execute function access.forbid_change();
--   create trigger no_truncate before truncate on <table> for each statement execute function access.forbid_change();
create function access.forbid_change() returns trigger language plpgsql as $$
begin
    raise exception '% of %.% refused: history is only added to', tg_op, tg_table_schema, tg_table_name
        using errcode = 'insufficient_privilege';
end
$$;

create table access.account (
    id                  uuid primary key,
    email               text        not null,
    language            text        not null,
    created_at          timestamptz not null,
    sessions_valid_from timestamptz not null default '-infinity'
);
create unique index account_by_email on access.account (lower(email));
create index account_with_ended_sessions on access.account (sessions_valid_from) where sessions_valid_from > '-infinity';

-- Somebody asks to sign in. Browser and network are keyed hashes; the code is a keyed hash, made when the mail is sent.
create table access.sign_in_attempt (
    id         uuid primary key,
    email      text        not null,
    language   text        not null,
    browser    bytea       not null,
    network    bytea       not null,
    asked_at   timestamptz not null,
    code       bytea,
    code_until timestamptz,
    tries      integer     not null default 0,
    used_at    timestamptz
);
create index sign_in_attempt_by_email on access.sign_in_attempt (lower(email), asked_at);
create index sign_in_attempt_by_age on access.sign_in_attempt (asked_at);

create table access.staff (
    id                  uuid primary key,
    login               text        not null,
    name                text        not null,
    password_hash       text        not null,
    totp_secret         bytea       not null,
    last_totp_step      bigint      not null default 0,
    office              text        not null,
    role                text        not null,
    active              boolean     not null default true,
    demo                boolean     not null default false,
    hired_at            timestamptz not null,
    sessions_valid_from timestamptz not null default '-infinity'
);
create unique index staff_by_login on access.staff (lower(login));

-- Sessions ended before their time; rows are dropped once the session would have ended anyway.
create table access.revoked_session (
    sid   uuid primary key,
    until timestamptz not null
);

-- What an applicant sent after the session had ended, encrypted, until the same account signs in again.
create table access.held_body (
    account_id uuid primary key,
    path       text        not null,
    sealed     bytea       not null,
    until      timestamptz not null
);

-- One row for each act of writing, and for each (actor, act, subject, ten minutes) of reading. mac is keyed by the
-- application; xid orders rows so that nothing can commit beneath what is already sealed.
create table access.entry (
    xid          xid8        not null default pg_current_xact_id(),
    id           bigint      not null generated always as identity,
    at           timestamptz not null,
    actor        text        not null,
    act          text        not null,
    subject_kind text        not null,
    subject_id   uuid        not null,
    read_bucket  bigint,
    mac          bytea       not null,
    primary key (xid, id)
);
create unique index entry_of_reading on access.entry (actor, act, subject_id, read_bucket) where read_bucket is not null;
create index entry_by_subject on access.entry (subject_id, id);

-- A seal over the entries after the previous seal up to (to_xid, to_id). ids and marks only help to name a broken row;
-- what they say is held by root. hash covers everything else of the row; mac is keyed by the application.
create table access.seal (
    no        bigint primary key,
    to_xid    xid8        not null,
    to_id     bigint      not null,
    entries   integer     not null,
    ids       bigint[]    not null,
    marks     bytea       not null,
    root      bytea       not null,
    previous  bytea       not null,
    sealed_at timestamptz not null,
    hash      bytea       not null,
    mac       bytea       not null
);

create trigger append_only before update or delete on access.entry for each row execute function access.forbid_change();
create trigger no_truncate before truncate on access.entry for each statement execute function access.forbid_change();
create trigger append_only before update or delete on access.seal for each row execute function access.forbid_change();
create trigger no_truncate before truncate on access.seal for each statement execute function access.forbid_change();
