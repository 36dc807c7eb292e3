-- Where an officer works, and as what, from a day on; without office and role the officer works nowhere from that day.
-- Append-only: of those that begin on a day, the newest counts.
create table access.post (
    id           bigint generated always as identity primary key,
    staff_id     uuid        not null references access.staff,
    office       text,
    role         text,
    from_day     date        not null,
    reason       text        not null,
    -- null when it was made with the installation, by the command line
    officer_id   uuid,
    officer_name text        not null default '',
    at           timestamptz not null,
    check ((office is null) = (role is null))
);
create index post_by_staff on access.post (staff_id, from_day desc, id desc);
create index post_by_office on access.post (office, from_day);

insert into access.post (staff_id, office, role, from_day, reason, at)
select id, office, role, hired_at::date, '', hired_at from access.staff;

alter table access.staff drop column office, drop column role;

create trigger append_only before update or delete on access.post
    for each row execute function access.forbid_change();
create trigger no_truncate before truncate on access.post
    for each statement execute function access.forbid_change();
