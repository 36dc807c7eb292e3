-- What somebody needs, and in which order cases come.
create schema triage;

-- A specific need: an attribute to follow up. What was said of it is sealed beside each act.
create table triage.need (
    id          uuid primary key,
    case_id     uuid        not null,
    code        text        not null,
    compartment text        not null,
    state       text        not null check (state in ('PENDING_REVIEW', 'CONFIRMED', 'NOT_CONFIRMED', 'CLOSED')),
    flagged_at  timestamptz not null,
    version     integer     not null default 1
);
-- Flagging again what is open adds a word to it and no second need.
create unique index need_open on triage.need (case_id, code) where state in ('PENDING_REVIEW', 'CONFIRMED');
create index need_by_case on triage.need (case_id);

create table triage.need_act (
    number     bigint generated always as identity primary key,
    id         uuid        not null unique,
    need_id    uuid        not null references triage.need,
    state      text        not null,
    actor      uuid        not null,
    actor_name text        not null,
    at         timestamptz not null,
    sealed     bytea
);
create index need_act_by_need on triage.need_act (need_id, number);

-- What the procedure takes care of; the newest row counts. Says what, never why.
create table triage.guarantee (
    number     bigint generated always as identity primary key,
    case_id    uuid        not null,
    codes      text[]      not null,
    actor      uuid        not null,
    actor_name text        not null,
    at         timestamptz not null
);
create index guarantee_by_case on triage.guarantee (case_id, number);

create table triage.referral (
    id            uuid primary key,
    need_id       uuid        not null references triage.need,
    body          text        not null,
    sealed        bytea       not null,
    follow_up_on  date        not null,
    referred_by   text        not null,
    referred_at   timestamptz not null,
    -- what became of it, sealed; closed by whoever followed up
    outcome       bytea,
    closed_by     text        not null default '',
    closed_at     timestamptz
);
create index referral_by_need on triage.referral (need_id);

-- Where each open case stands now.
create table triage.standing (
    case_id        uuid primary key,
    file_number    text        not null,
    office         text        not null,
    filed_at       timestamptz not null,
    is_open        boolean     not null,
    own_tier       text        not null,
    tier           text        not null,
    tier_since     timestamptz not null,
    due_at         timestamptz not null,
    fired          text[]      not null,
    needs_person   boolean     not null,
    rules_since    date        not null,
    -- a supervisor's tier, and the reasons that were known then: another reason ends it
    override_tier  text,
    override_fired text[]
);
create index standing_queue on triage.standing (office, tier, filed_at, case_id) where is_open;

-- Every time the result changed, and every override. Append-only.
create table triage.judgement (
    number       bigint generated always as identity primary key,
    case_id      uuid        not null,
    tier         text        not null,
    due_at       timestamptz not null,
    fired        text[]      not null,
    needs_person boolean     not null,
    rules_since  date        not null,
    -- of an override: who and why
    actor        uuid,
    actor_name   text        not null default '',
    reason       text        not null default '',
    at           timestamptz not null
);
create index judgement_by_case on triage.judgement (case_id, number);

-- Counts cases taken, so that one of so many is the longest waiting.
create sequence triage.turn;

create trigger append_only before update or delete on triage.need_act
    for each row execute function access.forbid_change();
create trigger no_truncate before truncate on triage.need_act
    for each statement execute function access.forbid_change();
create trigger append_only before update or delete on triage.guarantee
    for each row execute function access.forbid_change();
create trigger no_truncate before truncate on triage.guarantee
    for each statement execute function access.forbid_change();
create trigger append_only before update or delete on triage.judgement
    for each row execute function access.forbid_change();
create trigger no_truncate before truncate on triage.judgement
    for each statement execute function access.forbid_change();
