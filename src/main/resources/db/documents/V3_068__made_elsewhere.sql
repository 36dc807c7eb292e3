-- Cards that another authority's system makes: ordered here, handed over as a file, noted again when they are made and given.
create table documents.elsewhere_batch (
    number       bigint generated always as identity primary key,
    kind         text        not null,
    made_by      uuid        not null,
    made_by_name text        not null,
    made_at      timestamptz not null
);

create table documents.elsewhere (
    id          uuid primary key,
    kind        text        not null,
    holder      uuid        not null,
    file_number text        not null,
    office      text        not null,
    -- what the other authority prints, as it stood when it was ordered
    fields      bytea       not null,
    state       text        not null check (state in ('ORDERED', 'HANDED_OVER', 'MADE', 'GIVEN', 'CANCELLED')),
    ordered_at  timestamptz not null,
    batch       bigint references documents.elsewhere_batch,
    -- the other system's
    number      text        not null default ''
);
-- whoever did not want it can still ask for it anew
create unique index elsewhere_once on documents.elsewhere (holder, kind, file_number) where state <> 'CANCELLED';
create unique index elsewhere_by_number on documents.elsewhere (kind, number) where number <> '';
create index elsewhere_by_state on documents.elsewhere (office, state, ordered_at);
create index elsewhere_by_batch on documents.elsewhere (batch);

-- Each step with who and why. Append-only.
create table documents.elsewhere_step (
    id       bigint generated always as identity primary key,
    order_id uuid        not null references documents.elsewhere,
    state    text        not null,
    by_name  text        not null,
    why      text        not null default '',
    at       timestamptz not null
);
create index elsewhere_step_by_order on documents.elsewhere_step (order_id, id);

create trigger append_only before update or delete on documents.elsewhere_step
    for each row execute function access.forbid_change();
create trigger no_truncate before truncate on documents.elsewhere_step
    for each statement execute function access.forbid_change();
