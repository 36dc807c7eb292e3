-- The family of whoever sent an application: a registration group, named after the application of the person who named
-- the others. Somebody who joins has an application and an account of their own from then on.
create table registration.family_member (
    id             uuid primary key,
    head_id        uuid        not null references registration.application,
    -- id of the row in the form, or made when added later
    row_id         text        not null,
    origin         text        not null check (origin in ('FORM', 'NEWBORN', 'ARRIVAL')),
    relationship   text        not null,
    whereabouts    text        not null,
    depends        text        not null,
    -- as told, by part of the form's list, for ever
    answers        jsonb       not null,
    state          text        not null check (state in ('NAMED', 'PROPOSED', 'JOINED', 'NOT_JOINED')),
    application_id uuid        unique references registration.application,
    added_at       timestamptz not null,
    unique (head_id, row_id),
    check ((state = 'JOINED') = (application_id is not null))
);

-- What officers said to a proposed member. Append-only.
create table registration.family_decision (
    id        bigint generated always as identity primary key,
    member_id uuid        not null references registration.family_member,
    joined    boolean     not null,
    reason    text        not null,
    officer_id uuid       not null,
    officer_name text     not null,
    at        timestamptz not null
);
create index family_decision_by_member on registration.family_decision (member_id, id);
create trigger append_only before update or delete on registration.family_decision
    for each row execute function access.forbid_change();
create trigger no_truncate before truncate on registration.family_decision
    for each statement execute function access.forbid_change();

-- That the head of a family wrote to a member; whether anything came of it is nobody's business but the member's.
create table registration.family_invitation (
    id         bigint generated always as identity primary key,
    member_id  uuid        not null references registration.family_member,
    invited_at timestamptz not null
);
create index family_invitation_by_member on registration.family_invitation (member_id, invited_at);
create trigger append_only before update or delete on registration.family_invitation
    for each row execute function access.forbid_change();
create trigger no_truncate before truncate on registration.family_invitation
    for each statement execute function access.forbid_change();

-- Files that belong to a family without its head knowing. Read only by those who may open what concerns violence.
create table registration.separate_file (
    application_id uuid primary key references registration.application,
    head_id        uuid        not null references registration.application,
    officer_id     uuid        not null,
    linked_at      timestamptz not null
);
create index separate_file_by_head on registration.separate_file (head_id);
create trigger append_only before update or delete on registration.separate_file
    for each row execute function access.forbid_change();
create trigger no_truncate before truncate on registration.separate_file
    for each statement execute function access.forbid_change();

-- Somebody asks that a relative elsewhere may come. The newest step counts.
create table registration.reunification (
    id             uuid primary key,
    application_id uuid        not null references registration.application,
    name           text        not null,
    relationship   text        not null,
    country        text        not null,
    story          text        not null,
    asked_at       timestamptz not null
);
create index reunification_by_application on registration.reunification (application_id, asked_at);
create table registration.reunification_step (
    id               bigint generated always as identity primary key,
    reunification_id uuid        not null references registration.reunification,
    state            text        not null
        check (state in ('RECEIVED', 'UNDER_REVIEW', 'MORE_NEEDED', 'GRANTED', 'NOT_GRANTED')),
    note             text        not null,
    officer_id       uuid,
    at               timestamptz not null
);
create index reunification_step_by_request on registration.reunification_step (reunification_id, id);
create trigger append_only before update or delete on registration.reunification_step
    for each row execute function access.forbid_change();
create trigger no_truncate before truncate on registration.reunification_step
    for each statement execute function access.forbid_change();
