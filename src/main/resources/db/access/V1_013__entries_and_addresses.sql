-- Whoever comes in by a browser not known to the account leaves a notice to its owner.
alter table access.account
    add column entered_at   timestamptz,
    add column tell_entries boolean not null default true;

-- The mark is a keyed hash of a cookie, made for each account anew; only devices that one person uses have it.
create table access.known_browser (
    account_id uuid        not null references access.account,
    mark       bytea       not null,
    seen_at    timestamptz not null,
    primary key (account_id, mark)
);

-- Other addresses that get the same neutral notices: confirmed by a code, whose keyed hash is made with its mail.
create table access.other_address (
    id           uuid primary key,
    account_id   uuid        not null references access.account,
    email        text        not null,
    whose        text        not null,
    language     text        not null,
    notices      boolean     not null default true,
    added_at     timestamptz not null,
    code         bytea,
    code_until   timestamptz,
    tries        integer     not null default 0,
    confirmed_at timestamptz,
    removed_at   timestamptz
);
create index other_address_by_account on access.other_address (account_id, added_at);
create index other_address_by_email on access.other_address (lower(email), added_at);

-- One notice to one of them; names what it is about only for whoever sends it.
create table access.address_notice (
    id         uuid primary key,
    address_id uuid        not null references access.other_address,
    made_at    timestamptz not null
);
