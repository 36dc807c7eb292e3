-- Documents their holders say are not in their hands any more. Open until the holder found it, an officer lifted the
-- suspension, or a new one was ordered; a revocation ends it by itself.
create table documents.loss (
    id          bigint generated always as identity primary key,
    document_id uuid        not null references documents.document,
    reason      text        not null check (reason in ('LOST', 'STOLEN', 'KEPT')),
    reported_at timestamptz not null,
    ended       text check (ended in ('FOUND', 'LIFTED', 'REPLACED')),
    ended_at    timestamptz,
    check ((ended is null) = (ended_at is null))
);
-- pressing twice reports once
create unique index loss_open on documents.loss (document_id) where ended is null;

alter table documents.document
    drop constraint document_renewed_because_check,
    add constraint document_renewed_because_check
        check (renewed_because in ('HOLDER', 'RULE', 'CHANGE', 'KEY', 'LOSS', 'AFRESH'));

-- What a holder did has no name beside it.
alter table documents.step
    drop constraint step_what_check,
    add constraint step_what_check
        check (what in ('PRINTED', 'SPOILED', 'ACTIVATED', 'HANDED_OVER', 'SUSPENDED', 'LIFTED',
                        'LOST', 'STOLEN', 'KEPT', 'FOUND', 'ORDERED_ANEW'));
