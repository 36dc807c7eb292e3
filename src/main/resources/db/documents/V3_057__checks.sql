-- Who checked, as what kind, and for which purpose where one must be chosen (police, labour registry).
alter table documents.check
    add column purpose text,
    add constraint check_audience_check
        check (audience in ('anyone', 'statement', 'employer', 'number', 'clinic', 'police', 'labour-registry'));
