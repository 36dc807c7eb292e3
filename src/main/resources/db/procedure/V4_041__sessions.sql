-- A session of a body, numbered within its year.
create table procedure.committee_session (
    id              uuid primary key,
    body            text        not null,
    year            integer     not null,
    nth             integer     not null,
    starts_at       timestamptz not null,
    place           text        not null,
    state           text        not null default 'PLANNED' check (state in ('PLANNED', 'OPEN', 'CLOSED', 'CANCELLED')),
    version         integer     not null default 1,
    planned_by      uuid        not null,
    planned_by_name text        not null,
    planned_at      timestamptz not null,
    unique (body, year, nth)
);

-- Its agenda. A case is listed once at most, whatever the session.
create table procedure.committee_item (
    id           uuid primary key,
    session_id   uuid     not null references procedure.committee_session,
    case_id      uuid     not null references procedure.asylum_case,
    position     integer  not null,
    state        text     not null default 'LISTED'
        check (state in ('LISTED', 'DECIDED', 'ADJOURNED', 'SENT_BACK', 'LEFT')),
    -- what the last vote was on, and what it came to; empty before
    proposed     text     not null default '',
    case_version integer  not null default 0,
    result       text     not null default '',
    outcome      text     not null default '',
    favour       smallint not null default 0,
    other        smallint not null default 0,
    against      smallint not null default 0,
    abstained    smallint not null default 0
);
create unique index committee_item_listed on procedure.committee_item (case_id) where state = 'LISTED';
create index committee_item_of_session on procedure.committee_item (session_id, position);
create index committee_item_of_case on procedure.committee_item (case_id);
