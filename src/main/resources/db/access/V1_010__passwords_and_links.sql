-- Accounts that are entered with a password, and the mailed links that set one.
create table access.account_password (
    account_id uuid primary key references access.account,
    hash       text        not null,
    set_at     timestamptz not null
);

-- Somebody asks for a link. The network is a keyed hash; so is the token, made when the mail is sent. carried is what the
-- asking page wants back when the link is used, perhaps on another device.
create table access.sign_in_link (
    id         uuid primary key,
    email      text        not null,
    language   text        not null,
    network    bytea       not null,
    carried    text        not null,
    asked_at   timestamptz not null,
    token      bytea,
    link_until timestamptz,
    used_at    timestamptz
);
create unique index sign_in_link_by_token on access.sign_in_link (token) where token is not null;
create index sign_in_link_by_email on access.sign_in_link (lower(email), asked_at);
create index sign_in_link_by_age on access.sign_in_link (asked_at);
