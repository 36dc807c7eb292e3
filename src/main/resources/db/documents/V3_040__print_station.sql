-- Cards as things: the blanks an office holds, who prints which of them, and from when on a card counts.
alter table documents.document
    -- a card that nobody scanned after it was printed: not valid yet
    add column inactive  boolean not null default false,
    -- not valid until somebody lifts it; documents.step says who suspended it, and why
    add column suspended boolean not null default false;

alter table documents.check
    drop constraint check_outcome_check,
    add constraint check_outcome_check check (outcome in ('VALID', 'INVALID', 'LAPSED', 'REPLACED', 'SUSPENDED'));

-- What officers did with a document, and why.
create table documents.step (
    id          bigint generated always as identity primary key,
    document_id uuid        not null references documents.document,
    what        text        not null
                check (what in ('PRINTED', 'SPOILED', 'ACTIVATED', 'HANDED_OVER', 'SUSPENDED', 'LIFTED')),
    why         text        not null,
    at          timestamptz not null,
    by          uuid        not null,
    by_name     text        not null
);
create index step_by_document on documents.step (document_id, id);

-- A box of blanks as it came. Its blanks are there once it was counted by a second officer, where the country wants one.
create table documents.delivery (
    id           uuid primary key,
    office       text        not null,
    prefix       text        not null,
    width        integer     not null check (width between 1 and 12),
    first        bigint      not null check (first >= 0),
    last         bigint      not null,
    noted_at     timestamptz not null,
    noted_by     uuid        not null,
    noted_name   text        not null,
    counted_at   timestamptz,
    counted_by   uuid,
    counted_name text,
    -- typed wrongly, or never came: its serials are free again
    dropped_at   timestamptz,
    dropped_name text,
    check (counted_at is null or dropped_at is null),
    check (last >= first and last - first < 5000),
    check ((counted_at is null) = (counted_by is null) and (counted_at is null) = (counted_name is null))
);
create index delivery_by_office on documents.delivery (office, noted_at);

-- Every blank there ever was, in the one state it is in. A document has one living blank at most.
create table documents.blank (
    serial      text primary key,
    delivery_id uuid not null references documents.delivery,
    office      text not null,
    state       text not null check (state in ('IN_STOCK', 'RESERVED', 'PRINTED', 'SPOILED', 'LOST', 'RETURNED')),
    document_id uuid unique references documents.document,
    check ((state in ('RESERVED', 'PRINTED')) = (document_id is not null))
);
create index blank_by_state on documents.blank (office, state, serial);

-- How each came to be in its state.
create table documents.blank_move (
    id          bigint generated always as identity primary key,
    serial      text        not null references documents.blank,
    state       text        not null,
    document_id uuid references documents.document,
    why         text        not null,
    at          timestamptz not null,
    by          uuid        not null,
    by_name     text        not null
);
create index blank_move_by_serial on documents.blank_move (serial, id);

-- Another officer saw that a blank is spoiled, lost or given back.
create table documents.blank_witness (
    serial  text primary key references documents.blank,
    at      timestamptz not null,
    by      uuid        not null,
    by_name text        not null
);

-- The blanks in the drawer, counted; what the ledger said at that moment, and why they differ.
create table documents.stocktake (
    id        uuid primary key,
    office    text        not null,
    counted   integer     not null check (counted >= 0),
    expected  integer     not null,
    why       text        not null,
    at        timestamptz not null,
    by        uuid        not null,
    by_name   text        not null,
    seen_at   timestamptz,
    seen_by   uuid,
    seen_name text,
    check (counted = expected or why <> ''),
    check ((seen_at is null) = (seen_by is null) and (seen_at is null) = (seen_name is null))
);
create index stocktake_by_office on documents.stocktake (office, at);

-- Cards printed together: put together by one officer, released by another, printed by one station.
create table documents.batch (
    id            uuid primary key,
    office        text        not null,
    state         text        not null check (state in ('PREPARED', 'RELEASED', 'PRINTING', 'DONE', 'WITHDRAWN')),
    prepared_at   timestamptz not null,
    prepared_by   uuid        not null,
    prepared_name text        not null,
    released_at   timestamptz,
    released_by   uuid,
    released_name text,
    printed_at    timestamptz,
    printed_by    uuid,
    printed_name  text,
    check (state not in ('RELEASED', 'PRINTING', 'DONE') or released_at is not null),
    check (state not in ('PRINTING', 'DONE') or printed_at is not null)
);
create index batch_by_office on documents.batch (office, prepared_at);

-- The paper life of a card that was produced.
create table documents.card (
    document_id uuid primary key references documents.document,
    office      text        not null,
    state       text        not null check (state in ('QUEUED', 'BATCHED', 'PRINTED', 'ACTIVE', 'HANDED_OVER')),
    queued_at   timestamptz not null
);
create index card_by_state on documents.card (office, state, queued_at);

-- A card in a batch, with the blank it goes on. Without outcome it is still open, and then in no other batch.
create table documents.batch_item (
    batch_id    uuid not null references documents.batch,
    document_id uuid not null references documents.card,
    serial      text not null references documents.blank,
    outcome     text check (outcome in ('PRINTED', 'SPOILED', 'NOT_PRINTED')),
    primary key (batch_id, document_id)
);
create unique index batch_item_open on documents.batch_item (document_id) where outcome is null;

create function documents.dead_stays_dead() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'a blank does not vanish';
    end if;
    if old.state in ('SPOILED', 'LOST', 'RETURNED') or new.serial <> old.serial then
        raise exception 'a blank that is gone does not come back';
    end if;
    return new;
end
$$;
create trigger dead_stays_dead before update or delete on documents.blank for each row execute function documents.dead_stays_dead();
create trigger no_truncate before truncate on documents.blank for each statement execute function access.forbid_change();
create trigger append_only before update or delete on documents.blank_move for each row execute function access.forbid_change();
create trigger no_truncate before truncate on documents.blank_move for each statement execute function access.forbid_change();
create trigger append_only before update or delete on documents.blank_witness for each row execute function access.forbid_change();
create trigger no_truncate before truncate on documents.blank_witness for each statement execute function access.forbid_change();
create trigger append_only before update or delete on documents.step for each row execute function access.forbid_change();
create trigger no_truncate before truncate on documents.step for each statement execute function access.forbid_change();
