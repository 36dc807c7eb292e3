// SPDX-License-Identifier: Apache-2.0
package org.amparo.command.bench;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.appointments.Desks;
import org.amparo.appointments.OfficeCalendar;
import org.amparo.appointments.OfficeTerms;
import org.amparo.appointments.OpeningHours;
import org.amparo.appointments.RunOffice;
import org.amparo.command.postgres.LocalPostgres;
import org.amparo.country.Area;
import org.amparo.country.CountryPack;
import org.amparo.country.Office;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Offices as they look when many have booked: at every second one who came first has the first days, which are full but
 * for what was given back; at the others what is free lies scattered over the half year, where families look longest.
 */
final class SlotsFill {

    static final String PLACES = """
            select coalesce(sum(capacity), 0) from appointments.slot where service = 'registration'
            """;

    static final String BOOKINGS = """
            select count(*) from appointments.booking where state in ('OFFERED', 'BOOKED', 'CAME', 'MISSED')
            """;

    /** How full a slot is: certainly up to the day on which that share of the places is used up, or evenly. */
    static final String FILL = """
            with filling as materialized (
                select gen_random_uuid() as booking, f.id as slot, f.office, f.pool, f.starts_at, f.day,
                       case when n = 1 then f.party else 1 end as places, row_number() over () as number
                  from (select s.*,
                               case when s.pool = 'OPEN' and s.used >= 4 and random() < 0.2
                                    then 2 + floor(random() * 3)::int else 1 end as party
                          from (select s.*,
                                       (select count(*)
                                          from generate_series(1, s.capacity)
                                         where random() < case when ascii(right(s.office, 1)) % 2 = 0
                                                               then cast(:share as float8)
                                                               when s.passed <= cast(:share as float8) then 0.99
                                                               else 0.1 end)::int as used
                                  from (select s.id, s.office, s.pool, s.starts_at, s.day, s.capacity,
                                               percent_rank() over (partition by s.office order by s.day) as passed
                                          from appointments.slot s
                                         where s.service = 'registration' and s.capacity > 0) s) s
                         ) f
                 cross join lateral generate_series(1, f.used - f.party + 1) n),
            booked as (
                insert into appointments.booking (id, subject, holder, office, service, pool, starts_at, day, people,
                                                  state, code, made_by, made_at)
                select booking, gen_random_uuid(), gen_random_uuid(), office, 'registration', pool, starts_at, day,
                       places, 'BOOKED', lpad(number::text, 9, '0'), 'PERSON', now() - interval '30 days' * random()
                  from filling),
            took as (
                insert into appointments.booking_slot (booking_id, slot_id, places)
                select booking, slot, places from filling),
            noted as (
                insert into appointments.booking_event (booking_id, kind, actor, at)
                select booking, 'BOOKED', 'applicant', now() from filling)
            update appointments.slot s
               set taken = f.places
              from (select slot, sum(places)::int as places from filling group by slot) f
             where s.id = f.slot
            """;

    /** What the program keeps up to date with each booking. */
    static final String ROOM = """
            update appointments.slot_room r
               set room = n.room
              from appointments.room_now n
             where (r.office, r.service, r.pool, r.day) = (n.office, n.service, n.pool, n.day)
            """;

    /** Slots whose people are more than its places or not as many as counted, and people who hold two. */
    static final String OVERSOLD = """
            select (select count(*)
                      from appointments.slot s
                      left join (select p.slot_id, sum(p.places) as places
                                   from appointments.booking_slot p
                                   join appointments.booking b on b.id = p.booking_id
                                  where b.state in ('OFFERED', 'BOOKED', 'CAME', 'MISSED')
                                  group by p.slot_id) t on t.slot_id = s.id
                     where coalesce(t.places, 0) > s.capacity + s.spare or coalesce(t.places, 0) <> s.taken)
                 + (select count(*)
                      from (select subject
                              from appointments.booking
                             where state in ('OFFERED', 'BOOKED')
                             group by subject, service
                            having count(*) > 1) two)
            """;

    private static final String HEAD = "HEAD";

    /** Registration takes half an hour there: with these desks 30 offices have a million places and some in 180 days. */
    private static final Map<String, Desks> DESKS =
            Map.of(SlotsBench.SERVICE, new Desks(14, 2, 1), "renewal", new Desks(2, 0, 0), "other", new Desks(0, 0, 1));

    private final JdbcClient jdbc;

    /** Over a connection of its own: the program's end a statement that takes long. */
    SlotsFill(LocalPostgres postgres) {
        this.jdbc = JdbcClient.create(new DriverManagerDataSource(
                postgres.url(LocalPostgres.DATABASE), LocalPostgres.USER, postgres.password()));
    }

    /** As many offices as wanted receive people for registration, by what their administrator sets; the others don't. */
    List<String> openOffices(ConfigurableApplicationContext program, int count, int days) {
        var calendar = program.getBean(OfficeCalendar.class);
        var run = program.getBean(RunOffice.class);
        var offering = calendar.offering(SlotsBench.SERVICE).stream()
                .filter(office -> calendar.termsToday(office.code()).appointments())
                .map(Office::code)
                .toList();
        if (offering.size() < count) {
            throw new IllegalStateException(
                    "the country has only %d offices with appointments".formatted(offering.size()));
        }
        for (var office : offering) {
            var used = offering.indexOf(office) < count;
            var head = new Officer(
                    UUID.randomUUID(), HEAD, office, HEAD, Set.of(Permission.MANAGE_OFFICE), Set.of(office));
            run.set(office, terms(calendar, office, used), "bench", head);
        }
        return offering.subList(0, count);
    }

    private static OfficeTerms terms(OfficeCalendar calendar, String office, boolean used) {
        var hours = new EnumMap<DayOfWeek, List<OpeningHours>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            if (day != DayOfWeek.SUNDAY && day != DayOfWeek.SATURDAY) {
                hours.put(day, List.of(new OpeningHours(LocalTime.of(8, 0), LocalTime.of(17, 30))));
            }
        }
        return new OfficeTerms(
                calendar.today(office), hours, false, DESKS, Set.of("por", "spa"), true, used, false, "");
    }

    /** Books about as many as wanted; says how many. */
    int fill(int wanted) {
        // some come together, and of the other offices a few have booked beyond the first days
        var share = Math.min(0.99, wanted * 1.03 / places());
        jdbc.sql("vacuum (analyze) appointments.slot").update();
        jdbc.sql(FILL).param("share", share).update();
        jdbc.sql(ROOM).update();
        // what the server does by itself after a while
        jdbc.sql("vacuum (analyze) appointments.slot").update();
        jdbc.sql("vacuum (analyze) appointments.slot_room").update();
        jdbc.sql("vacuum (analyze) appointments.booking").update();
        jdbc.sql("vacuum (analyze) appointments.booking_slot").update();
        return bookings();
    }

    int places() {
        return jdbc.sql(PLACES).query(Integer.class).single();
    }

    int bookings() {
        return jdbc.sql(BOOKINGS).query(Integer.class).single();
    }

    int oversold() {
        return jdbc.sql(OVERSOLD).query(Integer.class).single();
    }

    /** Where people live. */
    List<String> areas(ConfigurableApplicationContext program) {
        var pack = program.getBean(CountryPack.class);
        return pack.areasIn("").stream()
                .flatMap(area -> pack.areasIn(area.code()).stream().limit(20))
                .map(Area::code)
                .toList();
    }
}
