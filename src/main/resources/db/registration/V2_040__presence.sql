-- Whether a person is shown to be in the country, where the country asks for that. Append-only: the newest row counts.
create table registration.presence (
    id             bigint generated always as identity primary key,
    application_id uuid        not null references registration.application,
    state          text        not null check (state in
                       ('NOT_NEEDED', 'PROOF_MISSING', 'PROOF_GIVEN', 'ACCEPTED', 'SUMMONED', 'MISSED', 'CONFIRMED')),
    -- what an officer wrote, in words the person may read
    reason         text        not null default '',
    -- null when the rule or the person brought it about
    officer_id     uuid,
    officer_name   text        not null default '',
    at             timestamptz not null
);
create index presence_by_application on registration.presence (application_id, id desc);

-- A day and hour at which somebody is asked to come to an office, or chose to.
create table registration.summons (
    id             uuid primary key,
    number         bigint generated always as identity,
    application_id uuid        not null references registration.application,
    office         text        not null,
    at             timestamptz not null,
    reason         text        not null,
    -- null when the person chose the day
    officer_id     uuid,
    made_at        timestamptz not null
);
create index summons_by_application on registration.summons (application_id, number desc);

-- What became of a summons: confirmed at most once, and ended at most once.
create table registration.summons_event (
    id         bigint generated always as identity primary key,
    summons_id uuid        not null references registration.summons,
    kind       text        not null check (kind in ('CONFIRMED', 'MOVED', 'CAME', 'MISSED')),
    -- null when it was the person
    officer_id uuid,
    at         timestamptz not null
);
create unique index summons_confirmed on registration.summons_event (summons_id) where kind = 'CONFIRMED';
create unique index summons_ended on registration.summons_event (summons_id) where kind <> 'CONFIRMED';

create trigger append_only before update or delete on registration.presence
    for each row execute function access.forbid_change();
create trigger no_truncate before truncate on registration.presence
    for each statement execute function access.forbid_change();
create trigger append_only before update or delete on registration.summons
    for each row execute function access.forbid_change();
create trigger no_truncate before truncate on registration.summons
    for each statement execute function access.forbid_change();
create trigger append_only before update or delete on registration.summons_event
    for each row execute function access.forbid_change();
create trigger no_truncate before truncate on registration.summons_event
    for each statement execute function access.forbid_change();

-- The same file sent by somebody else is a hint for officers.
create index evidence_by_hash on registration.evidence (sha256) where removed_at is null;
