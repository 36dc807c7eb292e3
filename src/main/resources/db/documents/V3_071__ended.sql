-- Somebody's process is over, and with it every document of its file: those there are at once, those still being made when they are.
create table documents.ended (
    id          bigint generated always as identity primary key,
    holder      uuid        not null,
    file_number text        not null,
    ended_at    timestamptz not null,
    ended_by    uuid        not null,
    reason      text        not null
);
create index ended_by_holder on documents.ended (holder, file_number);
create trigger append_only before update or delete on documents.ended
    for each row execute function access.forbid_change();
create trigger no_truncate before truncate on documents.ended
    for each statement execute function access.forbid_change();
