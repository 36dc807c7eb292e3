-- Registers of other authorities, as loaded: whom a line is about is a digest, never a name. Append-only; of each kind the newest
-- counts.
create table procedure.register_list (
    id        uuid primary key,
    kind      text        not null check (kind in ('DEPARTURE', 'RESIDENCE', 'ADVERSE')),
    source    text        not null,
    -- the day the other authority says it is complete to
    as_of     date        not null,
    lines     integer     not null check (lines >= 0),
    by_id     uuid        not null,
    by_name   text        not null,
    at        timestamptz not null
);
create index register_list_newest on procedure.register_list (kind, at desc);
create table procedure.register_line (
    list_id  uuid not null references procedure.register_list,
    -- digests; empty where the line has none
    document text not null,
    person   text not null,
    day      date
);
create index register_line_document on procedure.register_line (document, list_id) where document <> '';
create index register_line_person on procedure.register_line (person, list_id) where person <> '';
create trigger append_only before update or delete on procedure.register_list
    for each row execute function access.forbid_change();
create trigger append_only before update or delete on procedure.register_line
    for each row execute function access.forbid_change();
create trigger no_truncate before truncate on procedure.register_list
    for each statement execute function access.forbid_change();
create trigger no_truncate before truncate on procedure.register_line
    for each statement execute function access.forbid_change();

-- Cases chosen by the same criteria, to be decided by one vote.
create table procedure.block (
    id             uuid primary key,
    number         integer     not null generated always as identity unique,
    criteria_since date        not null,
    law            text        not null,
    -- codes of the offices in whose scope it was made
    offices        text[]      not null,
    state          text        not null
        check (state in ('SEARCHING', 'READY', 'PROPOSING', 'PROPOSED', 'DECIDING', 'DONE', 'DISCARDED')),
    stopped        boolean     not null default false,
    -- the last case that was gone through
    reached        uuid        not null,
    by_id          uuid        not null,
    by_name        text        not null,
    at             timestamptz not null,
    proposed_by    uuid,
    proposed_name  text        not null default '',
    proposed_at    timestamptz,
    proposed_note  text        not null default '',
    voted_by       uuid,
    voted_name     text        not null default '',
    voted_at       timestamptz,
    -- a code of the list OUT; empty when the block was not adopted
    outcome        text        not null default '',
    session        text        not null default '',
    session_on     date,
    in_favour      integer,
    against        integer,
    abstained      integer,
    check ((voted_by is null) = (in_favour is null))
);
-- The registers it was made with.
create table procedure.block_register (
    block_id uuid not null references procedure.block,
    list_id  uuid not null references procedure.register_list,
    primary key (block_id, list_id)
);
create table procedure.block_case (
    block_id uuid        not null references procedure.block,
    case_id  uuid        not null references procedure.asylum_case,
    state    text        not null
        check (state in ('IN', 'OUT', 'LEFT_OUT', 'PROPOSED', 'DECIDED', 'RETURNED', 'STAYED')),
    -- keys of criteria that did not hold, or what kept it where it was
    reasons  text[]      not null default '{}',
    note     text        not null default '',
    by_name  text        not null default '',
    at       timestamptz not null,
    primary key (block_id, case_id)
) with (fillfactor = 80);
create index block_case_state on procedure.block_case (block_id, state, case_id);
-- A case is before the committee with one block at a time.
create unique index block_case_once on procedure.block_case (case_id) where state = 'PROPOSED';

-- What was voted is not voted again, and no block goes back.
create function procedure.keep_block() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and (old.voted_by is null
            or (old.voted_by, old.voted_name, old.voted_at, old.outcome, old.session, old.session_on, old.in_favour,
                old.against, old.abstained)
               is not distinct from
               (new.voted_by, new.voted_name, new.voted_at, new.outcome, new.session, new.session_on, new.in_favour,
                new.against, new.abstained)) then
        return new;
    end if;
    raise exception '% of %.% refused: a vote stands', tg_op, tg_table_schema, tg_table_name
        using errcode = 'insufficient_privilege';
end
$$;
create trigger a_vote_stands before update or delete on procedure.block
    for each row execute function procedure.keep_block();
create trigger no_truncate before truncate on procedure.block
    for each statement execute function access.forbid_change();
