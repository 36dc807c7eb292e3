-- How many together a day has room for: as many as are free between one full slot and the next. A break at noon does not
-- part what is before and after it, so that it may say too much, but never too little.
create view appointments.room_now as
select office, service, pool, day, max(free) as room
  from (select office, service, pool, day, run, sum(free)::int as free
          from (select office, service, pool, day, capacity + spare - taken as free,
                       count(*) filter (where taken >= capacity + spare)
                           over (partition by office, service, pool, day order by starts_at) as run
                  from appointments.slot) s
         group by office, service, pool, day, run) runs
 group by office, service, pool, day;

-- The same as it was written down with the last change, so that a search reads only days where it is worth it.
create table appointments.slot_room (
    office  text not null,
    service text not null,
    pool    text not null,
    day     date not null,
    room    int  not null,
    primary key (office, service, pool, day)
);
insert into appointments.slot_room (office, service, pool, day, room)
select office, service, pool, day, room from appointments.room_now;

drop index appointments.slot_free;
create index slot_free on appointments.slot (office, service, pool, day, starts_at) where taken < capacity + spare;
create index slot_of_day on appointments.slot (office, day, service, pool, starts_at);
drop index appointments.slot_by_day;
