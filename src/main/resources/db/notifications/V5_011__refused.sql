-- A mail server can refuse for good: then trying again for three days only hides it.
alter table notifications.message
    drop constraint message_state_check,
    add constraint message_state_check check (state in ('WAITING', 'SENT', 'NEEDLESS', 'GIVEN_UP', 'REFUSED'));
