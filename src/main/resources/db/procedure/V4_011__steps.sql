-- A case follows one of the country's procedures as the law had it on the day it began: way names it, way_since the version.
alter table procedure.asylum_case
    add column way       text not null default 'first-instance',
    add column way_since date,
    add column track     text not null default '',
    add column outcome   text not null default '';

-- A status procedure (cessation, cancellation) is another case of the same application.
alter table procedure.asylum_case drop constraint asylum_case_application_id_key;
create unique index asylum_case_of_application on procedure.asylum_case (application_id) where way = 'first-instance';
create index asylum_case_by_application on procedure.asylum_case (application_id);
create index asylum_case_by_stage on procedure.asylum_case (office, stage, filed_at);

-- day is the local day a step counts from; what is chosen, said and proven is the step's.
alter table procedure.case_history
    add column day    date,
    add column choice text not null default '',
    add column note   text not null default '',
    add column proof  text not null default '';

-- What a case waits for, whatever its stage: each with its law, its owner and its day.
create table procedure.open_point (
    id             uuid primary key,
    case_id        uuid        not null references procedure.asylum_case,
    kind           text        not null,
    what           text        not null,
    law            text        not null,
    due_on         date,
    -- no assessment goes on and nothing is decided while it is open
    blocks         boolean     not null,
    opened_by      uuid        not null,
    opened_by_name text        not null,
    opened_at      timestamptz not null,
    closed_at      timestamptz,
    closed_by      uuid,
    closed_by_name text        not null default '',
    result         text        not null default ''
);
create index open_point_by_case on procedure.open_point (case_id);
create index open_point_due on procedure.open_point (due_on) where closed_at is null;
