-- Whoever has no e-mail comes in with a card and a PIN.
alter table access.account alter column email drop not null;

-- Code and PIN are keyed hashes. A card that ended stays, for whoever asks later what happened.
create table access.recovery_card (
    id          uuid primary key,
    account_id  uuid        not null references access.account,
    code        bytea       not null,
    pin         bytea       not null,
    issued_at   timestamptz not null,
    issued_by   text        not null,
    ended_at    timestamptz,
    wrong_tries integer     not null default 0,
    next_try_at timestamptz not null default '-infinity'
);
create unique index recovery_card_by_code on access.recovery_card (code);
create unique index one_recovery_card on access.recovery_card (account_id) where ended_at is null;
