-- Answers of one page may belong to several compartments, each sealed by its own key: a map from compartment to the
-- sealed part in base64. Until here, all that was sealed was of the claim.
alter table registration.draft_page
    add column closed jsonb not null default '{}';
update registration.draft_page
   set closed = jsonb_build_object('CLAIM', encode(sealed, 'base64')), answers = '{}'
 where sealed is not null;
alter table registration.draft_page
    drop column sealed,
    alter column answers set not null;

-- The closed answers of an application, as given, for ever. A row stands for each compartment of the form, whether or
-- not anything was answered in it.
create table registration.closed_answers (
    application_id uuid  not null references registration.application,
    compartment    text  not null,
    sealed         bytea not null,
    primary key (application_id, compartment)
);
insert into registration.closed_answers (application_id, compartment, sealed)
select id, 'CLAIM', sealed from registration.application;
alter table registration.application drop column sealed;

create trigger append_only before update or delete on registration.closed_answers
    for each row execute function access.forbid_change();
create trigger no_truncate before truncate on registration.closed_answers
    for each statement execute function access.forbid_change();

-- Who may see an upload goes by the compartment of what it was asked for; that key seals it too.
alter table registration.evidence add column compartment text not null default 'EVIDENCE';
