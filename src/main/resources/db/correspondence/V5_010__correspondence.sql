-- The official channel: what was said to a person, word for word, and what became of each message. Only added to.
create schema correspondence;

create table correspondence.message (
    id         uuid primary key,
    no         bigint      not null generated always as identity,
    account_id uuid        not null,
    kind       text        not null,
    reference  uuid        not null,
    language   text        not null,
    body       text        not null,
    said_at    timestamptz not null
);
create index message_by_account on correspondence.message (account_id, no);

-- status: what the mail server said in numbers, such as 5.1.1; never its words, which can hold an address
create table correspondence.delivery (
    no         bigint      not null generated always as identity primary key,
    message_id uuid        not null references correspondence.message,
    outcome    text        not null check (outcome in ('HANDED_OVER', 'NOT_WANTED', 'REFUSED', 'BOUNCED', 'GIVEN_UP', 'READ')),
    status     text        not null default '',
    at         timestamptz not null
);
create index delivery_by_message on correspondence.delivery (message_id, no);

create trigger append_only before update or delete on correspondence.message for each row execute function access.forbid_change();
create trigger no_truncate before truncate on correspondence.message for each statement execute function access.forbid_change();
create trigger append_only before update or delete on correspondence.delivery for each row execute function access.forbid_change();
create trigger no_truncate before truncate on correspondence.delivery for each statement execute function access.forbid_change();
