-- An interview by video: the invitation of one person to one talk. Its dates, what happened and what was said stand below,
-- each appended and never changed.
create table registration.interview (
    id             uuid primary key,
    number         bigint generated always as identity,
    application_id uuid        not null references registration.application,
    -- the talk that this one goes on with; each is gone on with once
    follows        uuid        unique references registration.interview,
    -- the address of the meeting, sealed: whoever has it can enter
    link           bytea       not null,
    made_at        timestamptz not null
);
create index interview_by_application on registration.interview (application_id, number desc);

-- The newest row counts.
create table registration.interview_date (
    id                 uuid primary key,
    number             bigint generated always as identity,
    interview_id       uuid        not null references registration.interview,
    starts_at          timestamptz not null,
    minutes            integer     not null check (minutes > 0),
    language           text        not null,
    interpreter_needed boolean     not null,
    interpreter        text        not null default '',
    officer_id         uuid        not null,
    officer_name       text        not null,
    by_person          boolean     not null,
    made_at            timestamptz not null
);
create index interview_date_by_interview on registration.interview_date (interview_id, number desc);
create index interview_date_by_officer on registration.interview_date (officer_id, starts_at);

create table registration.interview_event (
    id           bigint generated always as identity primary key,
    interview_id uuid        not null references registration.interview,
    kind         text        not null check (kind in
                     ('INVITED', 'CONFIRMED', 'MOVED', 'CALLED_OFF', 'CHECKED', 'STARTED', 'TAKEN_OVER', 'LINE_FAILED',
                      'RECONNECTED', 'BY_PHONE', 'READ_BACK', 'ENDED')),
    -- why it was called off, in words the person may read; whether the reading back was confirmed; the outcome
    detail       text        not null default '',
    -- null when it was the person
    officer_id   uuid,
    officer_name text        not null default '',
    at           timestamptz not null
);
create index interview_event_by_interview on registration.interview_event (interview_id, id);
create unique index interview_started on registration.interview_event (interview_id) where kind = 'STARTED';
create unique index interview_over on registration.interview_event (interview_id) where kind in ('CALLED_OFF', 'ENDED');

-- What was asked before the talk: the document at the camera, the room, the recording, the interpreter.
create table registration.interview_check (
    id           bigint generated always as identity primary key,
    interview_id uuid        not null references registration.interview,
    name         text        not null,
    answer       text        not null,
    officer_id   uuid        not null,
    at           timestamptz not null
);
create index interview_check_by_interview on registration.interview_check (interview_id, id);

-- The record: a question with its answer, or what the person objected to when it was read back. Sealed.
create table registration.interview_line (
    -- given by the page that was typed into, so that sending it twice writes it once
    id           uuid primary key,
    number       bigint generated always as identity,
    interview_id uuid        not null references registration.interview,
    kind         text        not null check (kind in ('LINE', 'OBJECTION')),
    -- a line that this one puts right; the former stays
    replaces     uuid        unique references registration.interview_line,
    sealed       bytea       not null,
    officer_id   uuid        not null,
    officer_name text        not null,
    at           timestamptz not null
);
create index interview_line_by_interview on registration.interview_line (interview_id, number);

-- What stands in the page and is no line yet: the only thing here that is written over.
create table registration.interview_typed (
    interview_id uuid        primary key references registration.interview,
    sealed       bytea       not null,
    officer_id   uuid        not null,
    at           timestamptz not null
);

create trigger append_only before update or delete on registration.interview
    for each row execute function access.forbid_change();
create trigger no_truncate before truncate on registration.interview
    for each statement execute function access.forbid_change();
create trigger append_only before update or delete on registration.interview_date
    for each row execute function access.forbid_change();
create trigger no_truncate before truncate on registration.interview_date
    for each statement execute function access.forbid_change();
create trigger append_only before update or delete on registration.interview_event
    for each row execute function access.forbid_change();
create trigger no_truncate before truncate on registration.interview_event
    for each statement execute function access.forbid_change();
create trigger append_only before update or delete on registration.interview_check
    for each row execute function access.forbid_change();
create trigger no_truncate before truncate on registration.interview_check
    for each statement execute function access.forbid_change();
create trigger append_only before update or delete on registration.interview_line
    for each row execute function access.forbid_change();
create trigger no_truncate before truncate on registration.interview_line
    for each statement execute function access.forbid_change();
