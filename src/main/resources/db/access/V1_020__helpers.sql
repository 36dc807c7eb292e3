-- Who may help whom: an applicant allows a person with an e-mail address of their own, or an officer sits beside them.

-- What a code is for: one made to confirm something never signs anybody in.
alter table access.sign_in_attempt
    add column purpose text not null default 'SIGN_IN' check (purpose in ('SIGN_IN', 'HELP', 'CONFIRM'));

-- Whoever helps, by the address they sign in with. Not an applicant's account, even when the address is the same.
create table access.helper (
    id         uuid primary key,
    email      text        not null,
    language   text        not null,
    created_at timestamptz not null
);
create unique index helper_by_email on access.helper (lower(email));

-- One permission to help one account. Rows stay for ever; one that ended says when and by whom.
create table access.help_grant (
    id           uuid primary key,
    account_id   uuid        not null references access.account,
    kind         text        not null check (kind in ('LAWYER', 'NGO', 'RELATIVE', 'OTHER', 'OFFICER')),
    -- exactly one of the two, by kind
    helper_id    uuid references access.helper,
    officer_id   uuid,
    name         text        not null,
    organisation text        not null,
    -- how the helper sees the applicant named
    shown_name   text        not null,
    scopes       text[]      not null,
    granted_at   timestamptz not null,
    until        timestamptz not null,
    last_used_at timestamptz,
    ended_at     timestamptz,
    ended_by     text,
    check ((kind = 'OFFICER') = (officer_id is not null)),
    check ((helper_id is null) <> (officer_id is null)),
    check (until > granted_at)
);
create index help_grant_by_account on access.help_grant (account_id, granted_at);
create index help_grant_by_helper on access.help_grant (helper_id) where helper_id is not null;
create trigger no_truncate before truncate on access.help_grant for each statement execute function access.forbid_change();
