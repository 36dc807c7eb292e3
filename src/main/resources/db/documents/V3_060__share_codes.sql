-- Codes by which a holder lets somebody see more of a document than a stranger sees, for a purpose and a time.

-- One row: the key of the HMACs of short codes, sealed (access.Vault, DOCUMENTS). A stolen database cannot try codes.
create table documents.code_key (
    id     boolean primary key default true check (id),
    sealed bytea   not null
);

create table documents.share (
    id          uuid primary key,
    document_id uuid        not null references documents.document,
    -- HMAC of the code, which was shown to its holder once and is kept nowhere
    code_mac    bytea       not null unique,
    purpose     text        not null,
    made_at     timestamptz not null,
    ends_at     timestamptz not null,
    -- taken back before its time
    ended_at    timestamptz,
    check (ends_at > made_at)
);
create index share_by_document on documents.share (document_id, made_at);

-- Checks by such a code say by which.
alter table documents.check add column share_id uuid references documents.share;
create index check_by_share on documents.check (share_id, at) where share_id is not null;
