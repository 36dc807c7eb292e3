-- What a case waited for stays on its file: a point is settled once, and neither rewritten nor taken away.
create function procedure.keep_point() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.closed_at is null and new.closed_at is not null
        and (new.id, new.case_id, new.kind, new.what, new.law, new.due_on, new.blocks, new.opened_by, new.opened_by_name,
             new.opened_at)
            is not distinct from
            (old.id, old.case_id, old.kind, old.what, old.law, old.due_on, old.blocks, old.opened_by, old.opened_by_name,
             old.opened_at) then
        return new;
    end if;
    raise exception '% of %.% refused: an open point is only settled', tg_op, tg_table_schema, tg_table_name
        using errcode = 'insufficient_privilege';
end
$$;
create trigger only_settled before update or delete on procedure.open_point
    for each row execute function procedure.keep_point();
create trigger no_truncate before truncate on procedure.open_point
    for each statement execute function access.forbid_change();
