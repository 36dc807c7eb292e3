-- A summons is to a place that was taken in the office, and follows it.
alter table registration.summons
    -- what an officer has doubts about
    add column cause   text    not null default 'PRESENCE' check (cause in ('PRESENCE', 'IDENTITY', 'PHOTO')),
    -- the office or a rule gave this time in place of another; nobody chose it
    add column by_rule boolean not null default false;

-- SEEN: the person opened it, which shows that it reached them. CALLED_OFF: the place was given back, by the office or by the
-- person, and there is no other yet.
alter table registration.summons_event drop constraint summons_event_kind_check;
alter table registration.summons_event add constraint summons_event_kind_check
    check (kind in ('CONFIRMED', 'SEEN', 'MOVED', 'CALLED_OFF', 'CAME', 'MISSED'));
drop index registration.summons_ended;
create unique index summons_ended on registration.summons_event (summons_id) where kind not in ('CONFIRMED', 'SEEN');
create unique index summons_seen on registration.summons_event (summons_id) where kind = 'SEEN';
