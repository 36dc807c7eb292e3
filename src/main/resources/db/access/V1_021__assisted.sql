-- A code can also say to an officer, in person, that the address is the person's own.
alter table access.sign_in_attempt
    drop constraint sign_in_attempt_purpose_check,
    add constraint sign_in_attempt_purpose_check check (purpose in ('SIGN_IN', 'HELP', 'CONFIRM', 'ASSIST'));

create index help_grant_by_officer on access.help_grant (officer_id) where officer_id is not null;
