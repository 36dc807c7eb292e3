-- Who holds a seat of a body, or stands in for whoever does: an officer, or somebody from outside by name. Ended, never removed.
create table procedure.committee_member (
    id         uuid primary key,
    body       text        not null,
    seat       text        not null,
    officer_id uuid,
    name       text        not null,
    substitute boolean     not null,
    from_day   date        not null,
    until_day  date,
    by_id      uuid        not null,
    by_name    text        not null,
    at         timestamptz not null,
    check (until_day is null or until_day >= from_day)
);
create index committee_member_of_body on procedure.committee_member (body, seat, from_day);
create function procedure.keep_member() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and (new.id, new.body, new.seat, new.officer_id, new.name, new.substitute, new.from_day)
        is not distinct from (old.id, old.body, old.seat, old.officer_id, old.name, old.substitute, old.from_day) then
        return new;
    end if;
    raise exception '% of %.% refused: a member''s time is only ended', tg_op, tg_table_schema, tg_table_name
        using errcode = 'insufficient_privilege';
end
$$;
create trigger only_ended before update or delete on procedure.committee_member
    for each row execute function procedure.keep_member();
create trigger no_truncate before truncate on procedure.committee_member
    for each statement execute function access.forbid_change();
