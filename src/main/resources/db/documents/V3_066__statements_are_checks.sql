-- Whoever takes a statement of validity checks the document too, and is counted as such.
alter table documents.check
    drop constraint check_audience_check,
    add constraint check_audience_check
        check (audience in ('anyone', 'statement', 'employer', 'number', 'clinic', 'police', 'labour-registry'));
