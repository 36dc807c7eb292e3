-- An interview of a case: one person, heard once. Its dates, what happened and what was said stand below, each appended and
-- never changed.
create table procedure.hearing (
    -- given by the page that was typed into, so that sending it twice plans it once
    id             uuid primary key,
    number         bigint generated always as identity,
    case_id        uuid        not null references procedure.asylum_case,
    whom           text        not null check (whom in ('APPLICANT', 'SPOUSE', 'CHILD', 'OTHER')),
    -- of the family that was told; null when it is the person whose case it is
    member_id      uuid,
    -- of whoever is heard, where they have one: they alone see it
    application_id uuid,
    account_id     uuid,
    -- the interview that this one goes on with; each is gone on with once
    follows        uuid        unique references procedure.hearing,
    made_at        timestamptz not null,
    check ((whom = 'APPLICANT') = (member_id is null))
);
create index hearing_by_case on procedure.hearing (case_id, number);
create index hearing_by_account on procedure.hearing (account_id, number desc);

-- The newest row counts.
create table procedure.hearing_date (
    id                 uuid primary key,
    number             bigint generated always as identity,
    hearing_id         uuid        not null references procedure.hearing,
    starts_at          timestamptz not null,
    minutes            integer     not null check (minutes > 0),
    remote             boolean     not null,
    office             text        not null,
    -- as written on its door; empty when remote
    room               text        not null,
    language           text        not null,
    dialect            text        not null,
    interpreter_needed boolean     not null,
    interpreter_gender text        not null check (interpreter_gender in ('', 'F', 'M')),
    interpreter_id     uuid,
    interpreter        text        not null,
    officer_id         uuid        not null,
    officer_name       text        not null,
    -- the address of the meeting, who comes along and how to reach them: sealed
    sealed             bytea       not null,
    made_by            uuid        not null,
    made_at            timestamptz not null
);
create index hearing_date_by_hearing on procedure.hearing_date (hearing_id, number desc);
create index hearing_date_by_officer on procedure.hearing_date (officer_id, starts_at);
create index hearing_date_by_room on procedure.hearing_date (office, starts_at);

create table procedure.hearing_event (
    id           bigint generated always as identity primary key,
    hearing_id   uuid        not null references procedure.hearing,
    kind         text        not null,
    -- a code: how the reading back went, the outcome
    detail       text        not null default '',
    -- why, in somebody's words
    sealed       bytea,
    -- null when it was the person
    officer_id   uuid,
    officer_name text        not null default '',
    at           timestamptz not null
);
create index hearing_event_by_hearing on procedure.hearing_event (hearing_id, id);
create unique index hearing_started on procedure.hearing_event (hearing_id) where kind = 'STARTED';
create unique index hearing_over on procedure.hearing_event (hearing_id) where kind in ('CALLED_OFF', 'ENDED');

-- What was asked before: the document, the room, the recording, the interpreter.
create table procedure.hearing_check (
    id         bigint generated always as identity primary key,
    hearing_id uuid        not null references procedure.hearing,
    name       text        not null,
    answer     text        not null,
    officer_id uuid        not null,
    at         timestamptz not null
);
create index hearing_check_by_hearing on procedure.hearing_check (hearing_id, id);

-- The record: a question with its answer, a note of the officer, or what the person objected to when it was read back. Sealed.
create table procedure.hearing_line (
    id           uuid primary key,
    number       bigint generated always as identity,
    hearing_id   uuid        not null references procedure.hearing,
    kind         text        not null check (kind in ('LINE', 'NOTE', 'OBJECTION')),
    -- a line that this one puts right; the former stays
    replaces     uuid        unique references procedure.hearing_line,
    sealed       bytea       not null,
    officer_id   uuid        not null,
    officer_name text        not null,
    at           timestamptz not null
);
create index hearing_line_by_hearing on procedure.hearing_line (hearing_id, number);

-- What stands in the page and is no line yet: the only thing here that is written over.
create table procedure.hearing_typed (
    hearing_id uuid        primary key references procedure.hearing,
    sealed     bytea       not null,
    officer_id uuid        not null,
    at         timestamptz not null
);

-- Once it is over nothing is added to its record, whoever tries.
create function procedure.forbid_lines_after_end() returns trigger language plpgsql as $$
begin
    if exists (select 1 from procedure.hearing_event e
                where e.hearing_id = new.hearing_id and e.kind in ('CALLED_OFF', 'ENDED')) then
        raise exception 'the record of interview % is closed', new.hearing_id;
    end if;
    return new;
end
$$;
create trigger closed before insert on procedure.hearing_line
    for each row execute function procedure.forbid_lines_after_end();

create trigger append_only before update or delete on procedure.hearing
    for each row execute function access.forbid_change();
create trigger no_truncate before truncate on procedure.hearing
    for each statement execute function access.forbid_change();
create trigger append_only before update or delete on procedure.hearing_date
    for each row execute function access.forbid_change();
create trigger no_truncate before truncate on procedure.hearing_date
    for each statement execute function access.forbid_change();
create trigger append_only before update or delete on procedure.hearing_event
    for each row execute function access.forbid_change();
create trigger no_truncate before truncate on procedure.hearing_event
    for each statement execute function access.forbid_change();
create trigger append_only before update or delete on procedure.hearing_check
    for each row execute function access.forbid_change();
create trigger no_truncate before truncate on procedure.hearing_check
    for each statement execute function access.forbid_change();
create trigger append_only before update or delete on procedure.hearing_line
    for each row execute function access.forbid_change();
create trigger no_truncate before truncate on procedure.hearing_line
    for each statement execute function access.forbid_change();
