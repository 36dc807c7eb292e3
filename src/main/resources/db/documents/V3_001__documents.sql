-- Documents: ordered, produced once, checked by anyone, revoked by officers.
create schema documents;

-- Holder is the account the document is for. What is printed and the faces are sealed (access.Vault, DOCUMENTS, owner = id).
create table documents.document (
    id             uuid primary key,
    holder         uuid        not null,
    type           text        not null,
    office         text        not null,
    file_number    text        not null,
    valid_from     date        not null,
    valid_until    date,
    content        bytea       not null,
    state          text        not null check (state in ('ORDERED', 'ISSUED', 'REVOKED')),
    ordered_at     timestamptz not null,
    issued_at      timestamptz,
    revoked_at     timestamptz,
    revoked_by     uuid,
    revoked_reason text,
    -- SHA-256 of the QR code's token, which itself is printed and kept nowhere else
    token_hash     bytea unique,
    check ((state = 'ORDERED') = (issued_at is null)),
    check ((state = 'ORDERED') = (token_hash is null)),
    check ((state = 'REVOKED') = (revoked_at is not null)),
    check ((revoked_at is null) = (revoked_by is null) and (revoked_at is null) = (revoked_reason is null))
);
create index document_by_holder on documents.document (holder, ordered_at);

-- One row for each document still to be produced. A producer takes it by moving due_at into the future under its own
-- claim; whoever still holds the claim when the file is ready stores it. Times are the database's.
create table documents.production (
    document_id uuid primary key references documents.document,
    due_at      timestamptz not null default now(),
    tries       integer     not null default 0,
    claim       uuid,
    last_fault  text,
    -- the holder's face as given, sealed; gone when the document is stored
    photo       bytea
);
create index production_due on documents.production (due_at);

-- The signed file, and the face shown on a check (small JPEG, or none): both sealed.
create table documents.file (
    document_id uuid primary key references documents.document,
    pdf         bytea not null,
    pdf_sha256  bytea not null,
    face        bytea
);
-- compression gains nothing on sealed bytes
alter table documents.file alter column pdf set storage external;
alter table documents.file alter column face set storage external;

-- How often a document was checked: what was answered to what kind of asker, never from where.
create table documents.check (
    document_id uuid        not null references documents.document,
    at          timestamptz not null,
    audience    text        not null,
    outcome     text        not null check (outcome in ('VALID', 'INVALID', 'LAPSED'))
);
create index check_by_document on documents.check (document_id, at);
