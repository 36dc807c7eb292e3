-- People who ask for protection, their drafts, applications, evidence and what officers found.
create extension if not exists pg_trgm with schema public;
create schema registration;

-- What somebody read and accepted, and in which language. Never changed.
create table registration.consent (
    id          uuid primary key,
    account_id  uuid        not null,
    kind        text        not null check (kind in ('information', 'declaration')),
    version     text        not null,
    language    text        not null,
    given_at    timestamptz not null
);
create index consent_by_account on registration.consent (account_id, kind, given_at);

create table registration.draft (
    id           uuid primary key,
    account_id   uuid        not null,
    form_version text        not null,
    language     text        not null,
    started_at   timestamptz not null,
    submitted_at timestamptz
);
create unique index one_open_draft on registration.draft (account_id) where submitted_at is null;

-- One row a page, so that two devices on different pages never meet. Exactly one of answers and sealed is set.
create table registration.draft_page (
    draft_id uuid        not null references registration.draft,
    page     text        not null,
    answers  jsonb,
    sealed   bytea,
    version  integer     not null default 1,
    saved_at timestamptz not null,
    primary key (draft_id, page),
    check ((answers is null) <> (sealed is null))
) with (fillfactor = 80);

-- Who is applying: current facts, as text in the encoding of registration.Fact. Former values are in fact_change.
create table registration.person (
    id               uuid primary key,
    given_names      text not null default '',
    surname_paternal text not null default '',
    surname_maternal text not null default '',
    name_original    text not null default '',
    chosen_name      text not null default '',
    birth_date       text not null default '',
    birth_country    text not null default '',
    birth_place      text not null default '',
    sex              text not null default '',
    marital          text not null default '',
    father_name      text not null default '',
    mother_name      text not null default '',
    nationalities    text not null default '',
    residence        text not null default '',
    document_type    text not null default '',
    document_number  text not null default '',
    document_issuer  text not null default '',
    document_expiry  text not null default '',
    entry_date       text not null default '',
    entry_point      text not null default '',
    entry_stamp      text not null default '',
    address          text not null default '',
    area             text not null default '',
    phone            text not null default '',
    email            text not null default '',
    education        text not null default '',
    occupation       text not null default '',
    -- derived by registration.NameKeys: sounds for exact overlap, letters for near misses
    name_sounds      text[] not null default '{}',
    name_letters     text   not null default ''
);
create index person_by_sound on registration.person using gin (name_sounds);
create index person_by_letters on registration.person using gin (name_letters gin_trgm_ops);
create index person_by_document on registration.person (document_number) where document_number <> '';

create sequence registration.control_number;

create table registration.application (
    id             uuid primary key,
    draft_id       uuid        not null unique references registration.draft,
    account_id     uuid        not null,
    person_id      uuid        not null references registration.person,
    control_number text        not null unique,
    form_version   text        not null,
    language       text        not null,
    office         text        not null,
    filed_at       timestamptz not null,
    state          text        not null check (state in ('PRE_REGISTERED', 'INFORMATION_REQUESTED', 'REGISTERED')),
    version        integer     not null default 1,
    -- as given, for ever; the sealed part holds the pages of the claim
    answers        jsonb       not null,
    sealed         bytea       not null
);
create index application_by_account on registration.application (account_id);
create index application_by_person on registration.application (person_id);
create index application_queue on registration.application (office, state, filed_at);

-- The idempotency key of each submission: repeating it gives the same receipt.
create table registration.submission (
    key            uuid primary key,
    draft_id       uuid  not null unique references registration.draft,
    application_id uuid  not null references registration.application
);

-- What was uploaded for a field of the form. The bytes are in the file store, encrypted.
create table registration.evidence (
    id         uuid primary key,
    draft_id   uuid        not null references registration.draft,
    field      text        not null,
    media_type text        not null,
    size_bytes integer     not null,
    sha256     bytea       not null,
    stored_at  timestamptz not null,
    removed_at timestamptz
);
create index evidence_by_draft on registration.evidence (draft_id) where removed_at is null;

-- What an officer found out about one fact. Append-only: the newest row of a fact counts.
create table registration.fact_check (
    id             bigint generated always as identity primary key,
    application_id uuid        not null references registration.application,
    person_id      uuid        not null references registration.person,
    fact           text        not null,
    outcome        text        not null check (outcome in ('CONFIRMED', 'CORRECTED', 'NOT_DOCUMENTED')),
    former_value   text        not null,
    value          text        not null,
    reason         text        not null,
    officer_id     uuid        not null,
    officer_name   text        not null,
    checked_at     timestamptz not null
);
create index fact_check_by_application on registration.fact_check (application_id, fact, id);

create table registration.information_request (
    id             uuid primary key,
    application_id uuid        not null references registration.application,
    wanted         text        not null,
    officer_id     uuid        not null,
    asked_at       timestamptz not null,
    reply_by       date        not null,
    reply          text,
    answered_at    timestamptz
);
create index information_request_by_application on registration.information_request (application_id, asked_at);
