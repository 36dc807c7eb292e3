-- By whose hand an application was filled in, and how the person said yes to it.

-- The grant of access.help_grant by which a page was saved last; null when by the applicant.
alter table registration.draft_page add column saved_by uuid;

-- Everybody who ever saved something in a draft for the applicant.
create table registration.draft_hand (
    draft_id uuid        not null references registration.draft,
    grant_id uuid        not null,
    first_at timestamptz not null,
    primary key (draft_id, grant_id)
);

-- How each application arrived: channel by the code list CH, who had filled it in as they were named at that time, and
-- how the person confirmed it. Never changed.
create table registration.filing (
    application_id uuid primary key references registration.application,
    channel        text        not null check (channel in ('WEB', 'HLP', 'OFF', 'PAP', 'KSK')),
    hands          jsonb       not null,
    confirmed      text        not null check (confirmed in ('SELF', 'CODE', 'PIN', 'SIGNED')),
    -- the hand by which it was sent; null when the person pressed the button
    sent_by        uuid,
    language       text        not null,
    at             timestamptz not null
);
create trigger append_only before update or delete on registration.filing
    for each row execute function access.forbid_change();
create trigger no_truncate before truncate on registration.filing
    for each statement execute function access.forbid_change();
create trigger append_only before update or delete on registration.draft_hand
    for each row execute function access.forbid_change();
create trigger no_truncate before truncate on registration.draft_hand
    for each statement execute function access.forbid_change();
