-- An address that the head of a family typed for a relative. It lets nobody in: whoever reads it signs in with it, and
-- comes to the relative's file only after telling who they are. Whoever it was not meant for says so and is left alone.
create table registration.relative_offer (
    id        uuid primary key,
    member_id uuid        not null references registration.family_member,
    email     text        not null,
    language  text        not null,
    made_at   timestamptz not null,
    tries     integer     not null default 0,
    outcome   text check (outcome in ('CLAIMED', 'REFUSED', 'SUPERSEDED')),
    ended_at  timestamptz
);
create unique index one_open_relative_offer on registration.relative_offer (member_id) where ended_at is null;
create index relative_offer_by_email on registration.relative_offer (lower(email), made_at);
