-- What people were told about the end of a draft nobody saved to. Saving begins the term anew, and so do the notices.
create table registration.draft_notice (
    id            uuid primary key,
    draft_id      uuid        not null references registration.draft,
    last_saved_at timestamptz not null,
    days_left     integer     not null,
    told_at       timestamptz not null,
    unique (draft_id, last_saved_at, days_left)
);
create index draft_open_by_age on registration.draft (started_at) where submitted_at is null;
