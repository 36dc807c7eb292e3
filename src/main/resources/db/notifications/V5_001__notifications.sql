-- What people are still to be told. Ids and times only: what is said is read at the moment of sending.
create schema notifications;

create table notifications.message (
    id          uuid primary key,
    -- null for sign-in codes, which are asked for before there is an account
    account_id  uuid,
    kind        text        not null,
    reference   uuid        not null,
    state       text        not null default 'WAITING' check (state in ('WAITING', 'SENT', 'NEEDLESS', 'GIVEN_UP')),
    attempts    integer     not null default 0,
    next_try_at timestamptz not null,
    created_at  timestamptz not null,
    sent_at     timestamptz
);
-- an event heard twice is told once; codes can be asked for again under the same attempt
create unique index one_message on notifications.message (kind, reference) where kind <> 'SIGN_IN_CODE';
create index message_due on notifications.message (next_try_at) where state = 'WAITING';
