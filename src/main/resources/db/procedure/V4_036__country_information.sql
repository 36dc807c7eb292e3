-- What is known of countries of origin, for assessments to cite by number. Added and retired, never rewritten nor deleted.
create table procedure.country_information (
    number          bigint generated always as identity primary key,
    -- given by the page, so that sending it twice adds it once
    id              uuid        not null unique,
    -- ISO 3166-1 alpha-3
    country         text        not null,
    title           text        not null,
    source          text        not null,
    publisher       text        not null,
    published_on    date        not null,
    address         text        not null default '',
    extract         text        not null,
    topics          text[]      not null default '{}',
    added_by        uuid        not null,
    added_by_name   text        not null,
    added_at        timestamptz not null,
    retired_by      uuid,
    retired_by_name text,
    retired_at      timestamptz,
    retired_why     text
);
create index country_information_by_country on procedure.country_information (country, published_on desc);

create function procedure.keep_country_information() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.retired_at is null and new.retired_at is not null
        and (new.number, new.id, new.country, new.title, new.source, new.publisher, new.published_on, new.address,
             new.extract, new.topics, new.added_by, new.added_by_name, new.added_at)
            is not distinct from
            (old.number, old.id, old.country, old.title, old.source, old.publisher, old.published_on, old.address,
             old.extract, old.topics, old.added_by, old.added_by_name, old.added_at) then
        return new;
    end if;
    raise exception '% of %.% refused: what assessments cite is only retired', tg_op, tg_table_schema, tg_table_name
        using errcode = 'insufficient_privilege';
end
$$;
create trigger only_retired before update or delete on procedure.country_information
    for each row execute function procedure.keep_country_information();
create trigger no_truncate before truncate on procedure.country_information
    for each statement execute function access.forbid_change();
