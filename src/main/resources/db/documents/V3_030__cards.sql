-- Cards carry the holder's signature, sealed as the photo is and gone with it.
alter table documents.production add column signature bytea;

-- Numbers of documents that have one of their own: drawn at random, never given twice.
create table documents.own_number (
    number text primary key
);
-- Printed instead of the file's, by which the document still belongs to its case.
alter table documents.document add column own_number text references documents.own_number;
create unique index document_by_own_number on documents.document (own_number);
