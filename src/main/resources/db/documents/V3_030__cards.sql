-- Cards carry the holder's signature, sealed as the photo is and gone with it.
alter table documents.production add column signature bytea;

-- Numbers of documents that have one of their own: drawn at random, never given twice.
create table documents.own_number (
    number text primary key
);
