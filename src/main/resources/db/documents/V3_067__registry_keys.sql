-- Keys of programs that check documents by process number and birth date: the labour registry. Of a key its hash alone is kept.
create table documents.registry_key (
    id         uuid primary key,
    -- whose it is: a body, not a person
    name       text        not null check (length(name) between 1 and 80),
    -- the one purpose it may be used for (documents.yaml)
    purpose    text        not null,
    hash       bytea       not null unique check (length(hash) = 32),
    made_at    timestamptz not null,
    revoked_at timestamptz check (revoked_at >= made_at)
);

-- The process number as programs send it, letters and digits alone; documents without a card code are found too.
create index document_by_process_number
    on documents.document (regexp_replace(upper(file_number), '[^0-9A-Z]', '', 'g'));
