-- Who was there, seat by seat: the one who holds it, the one who stands in, or nobody.
create table procedure.committee_attendance (
    session_id uuid not null references procedure.committee_session,
    seat       text not null,
    how        text not null check (how in ('PRESENT', 'SUBSTITUTE', 'ABSENT')),
    officer_id uuid,
    name       text not null,
    primary key (session_id, seat)
);

-- Who does not take part in one case: by their own word, with the reason sealed, or excluded by the program when it was voted on.
create table procedure.committee_recusal (
    id      uuid primary key,
    item_id uuid        not null references procedure.committee_item,
    seat    text        not null,
    because text        not null check (because in ('OWN', 'FOUR_EYES', 'KNOWS')),
    reason  bytea,
    by_id   uuid        not null,
    at      timestamptz not null,
    unique (item_id, seat)
);

-- The last vote on a case. Why somebody dissents is sealed.
create table procedure.committee_vote (
    id         uuid primary key,
    item_id    uuid        not null references procedure.committee_item,
    seat       text        not null,
    officer_id uuid,
    vote       text        not null check (vote in ('FAVOUR', 'OTHER', 'AGAINST', 'ABSTAIN')),
    outcome    text        not null,
    dissent    bytea,
    by_id      uuid        not null,
    at         timestamptz not null,
    unique (item_id, seat)
);
