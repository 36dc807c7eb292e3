-- What a person wrote when asking for a review, sealed with the claim.
create table procedure.appeal (
    id        uuid primary key,
    case_id   uuid        not null references procedure.asylum_case,
    step      text        not null,
    language  text        not null,
    reasons   bytea       not null,
    lodged_at timestamptz not null
);
create index appeal_by_case on procedure.appeal (case_id, lodged_at);

create trigger append_only before update or delete on procedure.appeal
    for each row execute function access.forbid_change();
create trigger no_truncate before truncate on procedure.appeal
    for each statement execute function access.forbid_change();
