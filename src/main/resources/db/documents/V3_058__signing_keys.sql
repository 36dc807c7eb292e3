-- Which key signed what, and what became of the keys. The key folder says so first; here it is kept for good, and a key
-- withdrawn once stays so although a folder is brought back from a copy.
create table documents.signing_key (
    kid          text primary key check (kid ~ '^[0-9a-f]{16}$'),
    id           uuid        not null unique default gen_random_uuid(),
    signer       text        not null,
    state        text        not null check (state in ('CURRENT', 'FORMER', 'WITHDRAWN')),
    since        date        not null,
    withdrawn_at timestamptz,
    check ((state = 'WITHDRAWN') = (withdrawn_at is not null))
);

-- Null where a document was signed before keys were kept: then it counts as signed by whichever key of its signer is the worst.
alter table documents.document
    add column kid text,
    drop constraint document_renewed_because_check,
    add constraint document_renewed_because_check check (renewed_because in ('HOLDER', 'RULE', 'CHANGE', 'KEY'));
create index document_by_kid on documents.document (kid, id) where state = 'ISSUED';
