-- Who handles an open case, a row for each kind of officer it needs. Without an officer it waits in a supervisor's list. What
-- closed answers ask for is not kept here.
create table procedure.caseload (
    case_id     uuid        not null references procedure.asylum_case,
    kind        text        not null check (kind in ('PROTECTION', 'ELIGIBILITY')),
    application_id uuid     not null,
    filed_at    timestamptz not null,
    -- 0 within hours to 4 by filing date
    tier        smallint    not null default 4 check (tier between 0 and 4),
    -- null until it was tried for the first time
    points      integer,
    language    text        not null default '',
    family      uuid,
    officer_id  uuid,
    -- since when the officer has it, or since when it waits for one
    since       timestamptz not null,
    -- why nobody fitted when it was last tried, such as LANGUAGE:3
    obstacles   text[]      not null default '{}',
    tries       integer     not null default 0,
    next_try    timestamptz not null,
    primary key (case_id, kind)
) with (fillfactor = 80);
create index caseload_waiting on procedure.caseload (kind, tier, filed_at, case_id) where officer_id is null;
create index caseload_order on procedure.caseload (tier, filed_at, case_id, kind);
create index caseload_due on procedure.caseload (next_try) where officer_id is null;
create index caseload_of_officer on procedure.caseload (officer_id, kind) where officer_id is not null;
create index caseload_of_family on procedure.caseload (family, kind) where officer_id is not null;

-- What happened to it. Append-only.
create table procedure.caseload_step (
    id           bigint generated always as identity primary key,
    case_id      uuid        not null references procedure.asylum_case,
    kind         text        not null,
    what         text        not null
        check (what in ('ASSIGNED', 'TAKEN', 'GIVEN_BACK', 'REASSIGNED', 'RETURNED', 'DECLARED')),
    -- who has it from now on; null when it waits
    officer_id   uuid,
    officer_name text        not null default '',
    -- why this officer, such as LANGUAGE:hat
    grounds      text[]      not null default '{}',
    -- in the words of whoever did it
    reason       text        not null default '',
    -- null when the program did it
    by_id        uuid,
    by_name      text        not null default '',
    at           timestamptz not null
);
create index caseload_step_by_case on procedure.caseload_step (case_id, kind, id desc);
create trigger append_only before update or delete on procedure.caseload_step
    for each row execute function access.forbid_change();
create trigger no_truncate before truncate on procedure.caseload_step
    for each statement execute function access.forbid_change();
