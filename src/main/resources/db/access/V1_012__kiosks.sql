-- An officer turned a device into a kiosk, or back. The row is a ticket too: the officers' pages and the applicants' may
-- be served at different hosts, and each host has its own cookie. Taken once, within minutes.
create table access.kiosk_turn (
    id         uuid primary key,
    turned_on  boolean     not null,
    office     text        not null,
    officer_id uuid        not null,
    turned_at  timestamptz not null,
    taken_at   timestamptz
);
