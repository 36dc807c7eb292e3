create schema appointments;

-- How an office receives people from a day on. Append-only: of those that begin on a day, the newest counts.
create table appointments.office_terms (
    id           bigint generated always as identity primary key,
    office       text        not null,
    from_day     date        not null,
    -- hours, desks by service, languages and the rest, as the program writes them
    terms        jsonb       not null,
    reason       text        not null,
    officer_id   uuid        not null,
    officer_name text        not null,
    at           timestamptz not null
);
create index office_terms_by_office on appointments.office_terms (office, from_day desc, id desc);

-- Days on which an office receives nobody, or receives again (lifts names the closing it ends). Append-only.
create table appointments.closing (
    id           uuid primary key,
    number       bigint generated always as identity,
    office       text        not null,
    from_day     date        not null,
    until_day    date        not null check (until_day >= from_day),
    lifts        uuid references appointments.closing,
    -- in words people may read
    reason       text        not null,
    officer_id   uuid        not null,
    officer_name text        not null,
    at           timestamptz not null
);
create unique index closing_lifted_once on appointments.closing (lifts);
create index closing_by_office on appointments.closing (office, from_day);

-- Capacity exists as rows: what is not here can't be booked, and what is taken can't exceed what there is.
create table appointments.slot (
    id        bigint generated always as identity primary key,
    office    text        not null,
    service   text        not null,
    pool      text        not null check (pool in ('OPEN', 'ACCESSIBLE', 'KEPT')),
    starts_at timestamptz not null,
    -- the same by the office's own calendar
    day       date        not null,
    capacity  int         not null check (capacity >= 0),
    -- places beyond, for those who usually stay away
    spare     int         not null default 0 check (spare >= 0),
    taken     int         not null default 0 check (taken >= 0),
    constraint never_oversold check (taken <= capacity + spare),
    unique (office, service, pool, starts_at)
);
create index slot_free on appointments.slot (office, service, pool, starts_at) where taken < capacity + spare;
create index slot_by_day on appointments.slot (office, day);

-- For which days an office's slots were made, so that a day without any is known to be closed.
create table appointments.slot_day (
    office text not null,
    day    date not null,
    primary key (office, day)
);

create table appointments.booking (
    id          uuid primary key,
    -- whom it is for, and the account that is told; opaque here
    subject     uuid        not null,
    holder      uuid        not null,
    office      text        not null,
    service     text        not null,
    pool        text        not null check (pool in ('OPEN', 'ACCESSIBLE', 'KEPT')),
    starts_at   timestamptz not null,
    day         date        not null,
    people      int         not null check (people > 0),
    -- language for which an interpreter has to come; empty when none has to
    interpreter text        not null default '',
    state       text        not null check (state in
                    ('OFFERED', 'BOOKED', 'CANCELLED', 'MOVED', 'CALLED_OFF', 'LAPSED', 'CAME', 'MISSED')),
    -- how often the person chose another time, counted from the first of a row of bookings
    moves       int         not null default 0,
    -- how often in a row the person did not come
    misses      int         not null default 0,
    -- what the person shows when they come
    code        text        not null unique,
    made_by     text        not null check (made_by in ('PERSON', 'OFFICE', 'RULE')),
    made_at     timestamptz not null,
    -- until when a place from the waiting list is held
    offered_until timestamptz,
    ended_at    timestamptz,
    check (state <> 'OFFERED' or offered_until is not null),
    check ((state in ('OFFERED', 'BOOKED')) = (ended_at is null))
);
-- nobody holds two
create unique index booking_held on appointments.booking (subject, service) where state in ('OFFERED', 'BOOKED');
create index booking_by_subject on appointments.booking (subject, made_at desc);
create index booking_by_holder on appointments.booking (holder, made_at desc);
create index booking_by_day on appointments.booking (office, day) where state in ('OFFERED', 'BOOKED', 'CAME', 'MISSED');
create index booking_due on appointments.booking (starts_at) where state = 'BOOKED';
create index booking_offered on appointments.booking (offered_until) where state = 'OFFERED';

-- Which places a booking takes: several when people come together.
create table appointments.booking_slot (
    booking_id uuid   not null references appointments.booking,
    slot_id    bigint not null references appointments.slot,
    places     int    not null check (places > 0),
    primary key (booking_id, slot_id)
);
create index booking_slot_by_slot on appointments.booking_slot (slot_id);

-- What happened to a booking, and by whom. Append-only.
create table appointments.booking_event (
    id         bigint generated always as identity primary key,
    booking_id uuid        not null references appointments.booking,
    kind       text        not null,
    reason     text        not null default '',
    -- as the access log names them: a kind and an opaque id
    actor      text        not null,
    at         timestamptz not null
);
create index booking_event_by_booking on appointments.booking_event (booking_id, id);

-- Who waits for a place that becomes free, the longest waiting first.
create table appointments.waiting (
    id          uuid primary key,
    number      bigint generated always as identity,
    subject     uuid        not null,
    holder      uuid        not null,
    office      text        not null,
    service     text        not null,
    pool        text        not null check (pool in ('OPEN', 'ACCESSIBLE', 'KEPT')),
    people      int         not null check (people > 0),
    interpreter text        not null default '',
    earliest    date        not null,
    since       timestamptz not null,
    ended_at    timestamptz,
    ended       text check (ended in ('OFFERED', 'LEFT', 'BOOKED')),
    check ((ended is null) = (ended_at is null))
);
create unique index waiting_once on appointments.waiting (subject, service) where ended_at is null;
create index waiting_in_order on appointments.waiting (office, service, since, number) where ended_at is null;

-- Who was told beforehand, once.
create table appointments.reminder (
    booking_id uuid primary key references appointments.booking,
    at         timestamptz not null
);

-- Who is there: with an appointment or without. Called by number, never by name.
create table appointments.visit (
    id         uuid primary key,
    office     text        not null,
    day        date        not null,
    -- such as A-049: A with an appointment, W without
    ticket     text        not null,
    booking_id uuid references appointments.booking,
    -- whom it is about; unknown for who comes for the first time
    subject    uuid,
    service    text        not null,
    language   text        not null default '',
    people     int         not null default 1 check (people > 0),
    -- who can't wait goes first; why is one of the pack's words
    urgent     text        not null default '',
    arrived_at timestamptz not null,
    called_at  timestamptz,
    calls      int         not null default 0,
    desk       text        not null default '',
    officer_id uuid,
    ended_at   timestamptz,
    ended      text check (ended in ('SERVED', 'LEFT', 'LATER')),
    check ((ended is null) = (ended_at is null)),
    unique (office, day, ticket)
);
create unique index visit_of_booking on appointments.visit (booking_id) where ended is distinct from 'LEFT';
create index visit_waiting on appointments.visit (office, arrived_at) where ended_at is null;
create index visit_by_subject on appointments.visit (subject, arrived_at desc);

create table appointments.visit_number (
    office text not null,
    day    date not null,
    kind   text not null,
    last   int  not null,
    primary key (office, day, kind)
);

create trigger append_only before update or delete on appointments.office_terms
    for each row execute function access.forbid_change();
create trigger no_truncate before truncate on appointments.office_terms
    for each statement execute function access.forbid_change();
create trigger append_only before update or delete on appointments.closing
    for each row execute function access.forbid_change();
create trigger no_truncate before truncate on appointments.closing
    for each statement execute function access.forbid_change();
create trigger append_only before update or delete on appointments.booking_event
    for each row execute function access.forbid_change();
create trigger no_truncate before truncate on appointments.booking_event
    for each statement execute function access.forbid_change();
