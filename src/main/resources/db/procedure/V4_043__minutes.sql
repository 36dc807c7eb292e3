-- The minutes of a session as they were closed: their words, and the hash of exactly these words.
create table procedure.committee_minutes (
    session_id     uuid primary key references procedure.committee_session,
    -- what the record adds to what the program knows; nothing about a claim
    remarks        text        not null default '',
    text           text        not null default '',
    sha256         text        not null default '',
    closed_by      uuid,
    closed_by_name text        not null default '',
    closed_at      timestamptz
);

-- Who signed them, for the chair and for the secretariat: never one for both.
create table procedure.committee_signature (
    session_id uuid        not null references procedure.committee_session,
    part       text        not null check (part in ('CHAIR', 'SECRETARY')),
    officer_id uuid        not null,
    name       text        not null,
    sha256     text        not null,
    at         timestamptz not null,
    primary key (session_id, part),
    unique (session_id, officer_id)
);

create function procedure.keep_minutes() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.closed_at is null then
        return new;
    end if;
    raise exception '% of %.% refused: minutes that were closed stay as they are', tg_op, tg_table_schema, tg_table_name
        using errcode = 'insufficient_privilege';
end
$$;
create trigger closed_stays before update or delete on procedure.committee_minutes
    for each row execute function procedure.keep_minutes();
create trigger no_truncate before truncate on procedure.committee_minutes
    for each statement execute function access.forbid_change();
create trigger append_only before update or delete on procedure.committee_signature
    for each row execute function access.forbid_change();
create trigger no_truncate before truncate on procedure.committee_signature
    for each statement execute function access.forbid_change();

-- What minutes say of a session that is closed stays, too.
create function procedure.keep_closed_session() returns trigger language plpgsql as $$
declare
    touched uuid;
begin
    if tg_table_name = 'committee_session' then
        touched := old.id;
    elsif tg_table_name in ('committee_vote', 'committee_recusal') then
        if tg_op = 'INSERT' then
            select session_id into touched from procedure.committee_item where id = new.item_id;
        else
            select session_id into touched from procedure.committee_item where id = old.item_id;
        end if;
    elsif tg_op = 'INSERT' then
        touched := new.session_id;
    else
        touched := old.session_id;
    end if;
    if exists (select 1 from procedure.committee_session where id = touched and state = 'CLOSED') then
        raise exception '% of %.% refused: the session is closed', tg_op, tg_table_schema, tg_table_name
            using errcode = 'insufficient_privilege';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end
$$;
create trigger closed_stays before update or delete on procedure.committee_session
    for each row execute function procedure.keep_closed_session();
create trigger closed_stays before insert or update or delete on procedure.committee_item
    for each row execute function procedure.keep_closed_session();
create trigger closed_stays before insert or update or delete on procedure.committee_attendance
    for each row execute function procedure.keep_closed_session();
create trigger closed_stays before insert or update or delete on procedure.committee_recusal
    for each row execute function procedure.keep_closed_session();
create trigger closed_stays before insert or update or delete on procedure.committee_vote
    for each row execute function procedure.keep_closed_session();
