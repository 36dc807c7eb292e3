-- A document is renewed by a new one: the former stays valid until the new one is issued, and then counts as replaced.
alter table documents.document
    drop constraint document_state_check,
    add constraint document_state_check check (state in ('ORDERED', 'ISSUED', 'REVOKED', 'REPLACED')),
    -- one new document for each: pressing twice, or two programs at once, renew once
    add column replaces uuid unique references documents.document;

alter table documents.check
    drop constraint check_outcome_check,
    add constraint check_outcome_check check (outcome in ('VALID', 'INVALID', 'LAPSED', 'REPLACED'));
