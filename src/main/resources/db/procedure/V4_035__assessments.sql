-- The legal assessment of a case as it is being written; one a case. Sealed with the claim; what may exclude is sealed apart.
create table procedure.assessment (
    case_id      uuid primary key references procedure.asylum_case,
    version      integer     not null default 1,
    sealed       bytea       not null,
    exclusion    bytea       not null,
    officer_id   uuid        not null,
    officer_name text        not null,
    at           timestamptz not null
);

-- As it was submitted, each time. Append-only.
create table procedure.assessment_version (
    id           uuid primary key,
    case_id      uuid        not null references procedure.asylum_case,
    number       integer     not null,
    -- a code of the list OUT, as the step's entry in the history says it too
    proposal     text        not null,
    sealed       bytea       not null,
    exclusion    bytea       not null,
    officer_id   uuid        not null,
    officer_name text        not null,
    at           timestamptz not null,
    unique (case_id, number)
);
create trigger append_only before update or delete on procedure.assessment_version
    for each row execute function access.forbid_change();
create trigger no_truncate before truncate on procedure.assessment_version
    for each statement execute function access.forbid_change();

-- What a second reader said of a version when returning or endorsing it. Append-only.
create table procedure.assessment_remark (
    id           uuid primary key,
    version_id   uuid        not null references procedure.assessment_version,
    step         text        not null,
    sealed       bytea       not null,
    exclusion    bytea       not null,
    officer_id   uuid        not null,
    officer_name text        not null,
    at           timestamptz not null
);
create index assessment_remark_by_version on procedure.assessment_remark (version_id, at);
create trigger append_only before update or delete on procedure.assessment_remark
    for each row execute function access.forbid_change();
create trigger no_truncate before truncate on procedure.assessment_remark
    for each statement execute function access.forbid_change();
