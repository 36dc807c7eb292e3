create extension if not exists btree_gist with schema public;

-- Who interprets. The three arrays say one language each, in step; how to reach them is sealed.
create table procedure.interpreter (
    id        uuid primary key,
    version   integer     not null,
    name      text        not null,
    -- as they said; empty when they did not
    gender    text        not null check (gender in ('', 'F', 'M')),
    languages text[]      not null,
    dialects  text[]      not null,
    levels    text[]      not null,
    -- those they come to
    offices   text[]      not null,
    remote    boolean     not null,
    contact   bytea       not null,
    by_id     uuid        not null,
    by_name   text        not null,
    at        timestamptz not null,
    retired_at timestamptz,
    check (cardinality(languages) = cardinality(dialects) and cardinality(languages) = cardinality(levels))
);
create index interpreter_languages on procedure.interpreter using gin (languages) where retired_at is null;

-- Days on which somebody does not interpret.
create table procedure.interpreter_absence (
    id             uuid primary key,
    interpreter_id uuid        not null references procedure.interpreter,
    from_day       date        not null,
    to_day         date        not null,
    by_id          uuid        not null,
    by_name        text        not null,
    at             timestamptz not null,
    ended_at       timestamptz,
    check (from_day <= to_day)
);
create index interpreter_absence_open on procedure.interpreter_absence (interpreter_id, to_day) where ended_at is null;

-- Whom somebody must not interpret for: everybody of a nationality, or one case. Why is sealed.
create table procedure.interpreter_conflict (
    id             uuid primary key,
    interpreter_id uuid        not null references procedure.interpreter,
    nationality    text,
    case_id        uuid references procedure.asylum_case,
    reason         bytea       not null,
    by_id          uuid        not null,
    by_name        text        not null,
    at             timestamptz not null,
    ended_at       timestamptz,
    check ((nationality is null) <> (case_id is null))
);
create index interpreter_conflict_open on procedure.interpreter_conflict (interpreter_id) where ended_at is null;

-- When somebody is taken. Nobody is in two places: free_at is the end and a pause, and two that overlap cannot both be kept.
create table procedure.interpreter_booking (
    id             uuid primary key,
    interpreter_id uuid        not null references procedure.interpreter,
    -- of whoever booked: one booking each
    reference      uuid        not null,
    starts_at      timestamptz not null,
    ends_at        timestamptz not null,
    free_at        timestamptz not null,
    by_id          uuid        not null,
    by_name        text        not null,
    at             timestamptz not null,
    released_at    timestamptz,
    check (starts_at < ends_at and ends_at <= free_at),
    constraint interpreter_once exclude using gist (interpreter_id with =, tstzrange(starts_at, free_at) with &&)
        where (released_at is null)
);
create unique index interpreter_booking_reference on procedure.interpreter_booking (reference) where released_at is null;
