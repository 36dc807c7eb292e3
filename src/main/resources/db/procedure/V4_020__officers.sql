-- What an officer can take on, as a supervisor wrote it down. Append-only: the newest row of an officer counts.
create table procedure.officer_profile (
    id          bigint generated always as identity primary key,
    officer_id  uuid        not null,
    -- ISO 639-3, beside the language of the authority
    languages   text[]      not null,
    gender      text        not null check (gender in ('', 'F', 'M')),
    competences text[]      not null,
    -- points carried at most; null when the country's measure counts
    cap         integer     check (cap between 0 and 1000),
    by_id       uuid        not null,
    by_name     text        not null,
    at          timestamptz not null
);
create index officer_profile_newest on procedure.officer_profile (officer_id, id desc);
create trigger append_only before update or delete on procedure.officer_profile
    for each row execute function access.forbid_change();
create trigger no_truncate before truncate on procedure.officer_profile
    for each statement execute function access.forbid_change();

-- Days on which an officer is given nothing.
create table procedure.officer_absence (
    id         uuid primary key,
    officer_id uuid        not null,
    from_day   date        not null,
    to_day     date        not null,
    kind       text        not null check (kind in ('LEAVE', 'ILLNESS', 'TRAINING', 'MISSION', 'OTHER')),
    by_id      uuid        not null,
    by_name    text        not null,
    at         timestamptz not null,
    ended_at   timestamptz,
    check (from_day <= to_day)
);
create index officer_absence_open on procedure.officer_absence (officer_id, to_day) where ended_at is null;

-- Whom an officer is never given: everybody of a nationality, or one case. When the officer said so, the file is closed to
-- them as well.
create table procedure.officer_conflict (
    id          uuid primary key,
    officer_id  uuid        not null,
    nationality text,
    case_id     uuid references procedure.asylum_case,
    declared    boolean     not null,
    by_id       uuid        not null,
    by_name     text        not null,
    at          timestamptz not null,
    ended_at    timestamptz,
    check ((nationality is null) <> (case_id is null))
);
create unique index officer_conflict_case on procedure.officer_conflict (officer_id, case_id)
    where ended_at is null and case_id is not null;
create unique index officer_conflict_nationality on procedure.officer_conflict (officer_id, nationality)
    where ended_at is null and nationality is not null;
