-- After sending: replies written bit by bit, files that come later, changes of what is on record, other ways of being told.

-- what a later file belongs to: a reply or a change; null for a file of the form
alter table registration.evidence add column attached_to uuid;
create index evidence_by_attachment on registration.evidence (attached_to) where attached_to is not null;

-- draft: what was written of the reply; extended_at: when the person took the one longer term that may be had
alter table registration.information_request
    add column draft text not null default '',
    add column draft_saved_at timestamptz,
    add column extended_at timestamptz;

-- Answers about how somebody wants to be told, newer than those of the application. The newest row counts.
create table registration.contact_choice (
    id         bigint      not null generated always as identity primary key,
    account_id uuid        not null,
    answers    jsonb       not null,
    chosen_at  timestamptz not null
);
create index contact_choice_by_account on registration.contact_choice (account_id, id);

-- A person asks to change what is on record; an officer decides, once.
create table registration.fact_update (
    id             uuid primary key,
    application_id uuid        not null references registration.application,
    account_id     uuid        not null,
    page           text        not null,
    explanation    text        not null,
    asked_at       timestamptz not null
);
create index fact_update_by_application on registration.fact_update (application_id, asked_at);

create table registration.fact_update_item (
    update_id    uuid not null references registration.fact_update,
    fact         text not null,
    former_value text not null,
    wanted       text not null,
    primary key (update_id, fact)
);

create table registration.fact_update_decision (
    update_id    uuid primary key references registration.fact_update,
    accepted     boolean     not null,
    reason       text        not null,
    officer_id   uuid        not null,
    officer_name text        not null,
    decided_at   timestamptz not null
);

-- CHANGED: by the person, officer_id is the account. ACCEPTED: asked for by the person, by an officer.
alter table registration.fact_check
    drop constraint fact_check_outcome_check,
    add constraint fact_check_outcome_check
        check (outcome in ('CONFIRMED', 'CORRECTED', 'NOT_DOCUMENTED', 'REOPENED', 'CHANGED', 'ACCEPTED'));

create trigger append_only before update or delete on registration.contact_choice for each row execute function access.forbid_change();
create trigger no_truncate before truncate on registration.contact_choice for each statement execute function access.forbid_change();
create trigger append_only before update or delete on registration.fact_update for each row execute function access.forbid_change();
create trigger no_truncate before truncate on registration.fact_update for each statement execute function access.forbid_change();
create trigger append_only before update or delete on registration.fact_update_item for each row execute function access.forbid_change();
create trigger no_truncate before truncate on registration.fact_update_item for each statement execute function access.forbid_change();
create trigger append_only before update or delete on registration.fact_update_decision for each row execute function access.forbid_change();
create trigger no_truncate before truncate on registration.fact_update_decision for each statement execute function access.forbid_change();
