-- What tells a decision to the person: opened with it, reasoned where it must be, signed, and kept as the file that was signed.
create table procedure.decision_letter (
    id             uuid primary key,
    case_id        uuid        not null references procedure.asylum_case,
    step           text        not null,
    outcome        text        not null,
    decided_on     date        not null,
    -- the person's, as the application was written
    language       text        not null,
    state          text        not null check (state in ('DRAFT', 'READY', 'SIGNED', 'MADE', 'FAILED')),
    opened_at      timestamptz not null,
    -- counts changes, so that two officers do not overwrite each other
    version        integer     not null default 1,
    -- sealed: why, in the authority's language, and in plain words in the person's
    reasons        bytea,
    plain          bytea,
    written_by     text        not null default '',
    written_at     timestamptz,
    signed_by      uuid,
    signed_by_name text        not null default '',
    signed_at      timestamptz,
    made_at        timestamptz,
    -- sealed
    pdf            bytea,
    check ((state = 'MADE') = (pdf is not null)),
    check ((state in ('SIGNED', 'MADE', 'FAILED')) = (signed_at is not null))
);
create index decision_letter_of_case on procedure.decision_letter (case_id, opened_at);
create index decision_letter_open on procedure.decision_letter (state, outcome, opened_at) where state <> 'MADE';

create index decision_letter_to_make on procedure.decision_letter (signed_at, id) where state = 'SIGNED';

-- What was signed stays as it is.
create function procedure.keep_letter() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.state <> 'MADE' then
        return new;
    end if;
    raise exception '% of %.% refused: what was signed stays', tg_op, tg_table_schema, tg_table_name
        using errcode = 'insufficient_privilege';
end
$$;
create trigger signed_stays before update or delete on procedure.decision_letter
    for each row execute function procedure.keep_letter();
create trigger no_truncate before truncate on procedure.decision_letter
    for each statement execute function access.forbid_change();
