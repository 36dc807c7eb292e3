-- Applications that came on paper. The draft beside is like any other; this says where it came from.
create table registration.paper_form (
    draft_id     uuid primary key references registration.draft,
    grant_id     uuid        not null,
    language     text        not null,
    -- the day it was handed in, which is the filing date
    received_on  date        not null,
    -- why it was keyed later than it was handed in; empty when it was not
    reason       text        not null,
    officer_id   uuid        not null,
    officer_name text        not null,
    started_at   timestamptz not null
);
create index paper_form_by_officer on registration.paper_form (officer_id, started_at);

-- A second officer compared the day with what stands on the paper.
create table registration.paper_look (
    application_id uuid primary key references registration.application,
    officer_id     uuid        not null,
    officer_name   text        not null,
    at             timestamptz not null
);

create trigger append_only before update or delete on registration.paper_form
    for each row execute function access.forbid_change();
create trigger no_truncate before truncate on registration.paper_form
    for each statement execute function access.forbid_change();
create trigger append_only before update or delete on registration.paper_look
    for each row execute function access.forbid_change();
create trigger no_truncate before truncate on registration.paper_look
    for each statement execute function access.forbid_change();
