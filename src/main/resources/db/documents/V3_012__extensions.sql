-- Extensions by decree: a legal act moves the last day of many documents. The papers stay as they are; the register says more.
create table documents.extension (
    id              uuid primary key,
    type            text        not null,
    ends_from       date        not null,
    -- null: all that still run, or lapsed since ends_from
    ends_to         date,
    new_last_day    date        not null,
    act_title       text        not null,
    act_number      text        not null,
    act_date        date        not null,
    -- what was in the list when it was confirmed
    documents       integer     not null,
    holders         integer     not null,
    first_last_day  date        not null,
    final_last_day  date        not null,
    ordered_by      uuid        not null,
    ordered_by_name text        not null,
    ordered_at      timestamptz not null,
    check (ends_to >= ends_from),
    check (new_last_day > first_last_day)
);

-- The list, fixed when it was confirmed. A row without outcome is still to be done.
create table documents.extension_item (
    extension_id uuid not null references documents.extension,
    document_id  uuid not null references documents.document,
    holder       uuid not null,
    former_until date not null,
    outcome      text check (outcome in ('EXTENDED', 'LEFT_OUT')),
    done_at      timestamptz,
    primary key (extension_id, document_id),
    check ((outcome is null) = (done_at is null))
);
create index extension_item_to_do on documents.extension_item (extension_id, document_id) where outcome is null;
create index extension_item_left_out on documents.extension_item (extension_id) where outcome = 'LEFT_OUT';
create index extension_item_by_document on documents.extension_item (document_id, done_at);
create index extension_item_by_holder on documents.extension_item (holder);

-- An officer stopped the rest; what was extended stays so.
create table documents.extension_stop (
    extension_id    uuid primary key references documents.extension,
    stopped_by      uuid        not null,
    stopped_by_name text        not null,
    stopped_at      timestamptz not null
);

-- Each holder is told once, however many documents they have.
create table documents.extension_notice (
    id           uuid primary key,
    extension_id uuid        not null references documents.extension,
    holder       uuid        not null,
    at           timestamptz not null,
    unique (extension_id, holder)
);

create trigger append_only before update or delete on documents.extension for each row execute function access.forbid_change();
create trigger no_truncate before truncate on documents.extension for each statement execute function access.forbid_change();
create trigger append_only before update or delete on documents.extension_stop for each row execute function access.forbid_change();
create trigger no_truncate before truncate on documents.extension_stop for each statement execute function access.forbid_change();
create trigger append_only before update or delete on documents.extension_notice for each row execute function access.forbid_change();
create trigger no_truncate before truncate on documents.extension_notice for each statement execute function access.forbid_change();

-- Why a document took the place of another: what its holder is told depends on it.
alter table documents.document
    add column renewed_because text check (renewed_because in ('HOLDER', 'RULE', 'CHANGE'));
