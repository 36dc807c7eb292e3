-- Files on their way. A chunk is a sealed file of the file store; its row says that it is durable. Nothing here outlives a
-- day, except as evidence.
create table registration.upload (
    id          uuid primary key,
    account_id  uuid        not null,
    draft_id    uuid        not null references registration.draft,
    field       text        not null,
    compartment text        not null,
    -- how the sender's device ends the file's name; the name itself is not kept
    ending      text        not null,
    size_bytes  integer     not null check (size_bytes > 0),
    -- made by the sender from the file's bytes: the same file chosen again goes on where it stopped
    mark        text        not null,
    arrived     integer     not null default 0 check (arrived between 0 and size_bytes),
    started_at  timestamptz not null,
    until       timestamptz not null,
    evidence_id uuid
);
create index upload_by_account on registration.upload (account_id, started_at);
create index upload_by_draft on registration.upload (draft_id);
create index upload_by_age on registration.upload (started_at);

create table registration.upload_chunk (
    id        uuid primary key,
    upload_id uuid    not null references registration.upload on delete cascade,
    at        integer not null,
    unique (upload_id, at)
);

-- Files of the store that nothing refers to any more. Written in the transaction that lets go of them, so that their bytes
-- go for certain, and never before what referred to them.
create table registration.discarded_file (
    id    uuid primary key,
    since timestamptz not null
);
create index evidence_removed on registration.evidence (removed_at) where removed_at is not null;
