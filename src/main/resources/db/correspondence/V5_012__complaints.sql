-- Complaints and suggestions: apart from the case, so that complaining can never tell on it. The texts are sealed.
create sequence correspondence.complaint_number;

create table correspondence.complaint (
    id         uuid primary key,
    number     bigint      not null unique default nextval('correspondence.complaint_number'),
    account_id uuid        not null,
    topic      text        not null,
    language   text        not null,
    sealed     bytea       not null,
    filed_at   timestamptz not null
);
create index complaint_by_account on correspondence.complaint (account_id, number);

create table correspondence.complaint_answer (
    complaint_id uuid primary key references correspondence.complaint,
    sealed       bytea       not null,
    officer_id   uuid        not null,
    officer_name text        not null,
    answered_at  timestamptz not null
);

create trigger append_only before update or delete on correspondence.complaint for each row execute function access.forbid_change();
create trigger no_truncate before truncate on correspondence.complaint for each statement execute function access.forbid_change();
create trigger append_only before update or delete on correspondence.complaint_answer for each row execute function access.forbid_change();
create trigger no_truncate before truncate on correspondence.complaint_answer for each statement execute function access.forbid_change();
