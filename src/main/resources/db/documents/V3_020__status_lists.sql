-- Where the status of each issued document stands in the published lists. Places are drawn at random, so that nobody learns
-- from a place when or after whom a document was issued; a place nobody has is invalid. The status itself follows from the
-- document and is kept nowhere else.
create table documents.status_place (
    document_id uuid primary key references documents.document,
    list        integer not null check (list >= 0),
    entry       integer not null check (entry >= 0),
    unique (list, entry)
);
