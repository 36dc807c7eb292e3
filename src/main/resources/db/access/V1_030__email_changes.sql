-- Somebody changes the address they sign in with. The code is a keyed hash, made when its mail is sent to the new address.
-- Until undo_until whoever reads the former address can put it back; without undo_until nobody was told there.
create table access.email_change (
    id         uuid primary key,
    account_id uuid        not null references access.account,
    old_email  text,
    new_email  text        not null,
    old_unsafe boolean     not null,
    language   text        not null,
    asked_at   timestamptz not null,
    code       bytea,
    code_until timestamptz,
    tries      integer     not null default 0,
    changed_at timestamptz,
    undo_until timestamptz,
    ended_at   timestamptz
);
create unique index one_open_email_change on access.email_change (account_id) where changed_at is null and ended_at is null;
create index email_change_by_new on access.email_change (lower(new_email), asked_at);
create index email_change_by_old on access.email_change (lower(old_email)) where undo_until is not null and ended_at is null;

alter table access.sign_in_attempt
    drop constraint sign_in_attempt_purpose_check,
    add constraint sign_in_attempt_purpose_check check (purpose in ('SIGN_IN', 'HELP', 'CONFIRM', 'ASSIST', 'UNDO'));
