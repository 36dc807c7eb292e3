-- Extensions of many documents: validity is moved first and everybody told after, and an extension can be taken back.

-- An officer took an extension back; whoever it was done for is told.
create table documents.extension_undo (
    extension_id   uuid primary key references documents.extension,
    reason         text        not null,
    undone_by      uuid        not null,
    undone_by_name text        not null,
    ordered_at     timestamptz not null
);
create trigger append_only before update or delete on documents.extension_undo for each row execute function access.forbid_change();
create trigger no_truncate before truncate on documents.extension_undo for each statement execute function access.forbid_change();

-- undone_at: its turn came when the extension was taken back; it stays EXTENDED where something else has moved it since
alter table documents.extension_item
    drop constraint extension_item_outcome_check,
    add constraint extension_item_outcome_check check (outcome in ('EXTENDED', 'LEFT_OUT', 'TAKEN_BACK')),
    add column undone_at timestamptz;
create index extension_item_extended on documents.extension_item (extension_id, document_id)
    where outcome = 'EXTENDED' and undone_at is null;

-- Told once of each: that it was done, and that it was taken back.
alter table documents.extension_notice
    add column taken_back boolean not null default false,
    drop constraint extension_notice_extension_id_holder_key,
    add constraint extension_notice_once unique (extension_id, holder, taken_back);

-- Whom to tell still; gone when their message is written.
create table documents.extension_to_tell (
    notice_id    uuid primary key references documents.extension_notice,
    extension_id uuid not null
);
create index extension_to_tell_by_extension on documents.extension_to_tell (extension_id);
