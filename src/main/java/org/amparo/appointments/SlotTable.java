// SPDX-License-Identifier: Apache-2.0
package org.amparo.appointments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of places: which there are, which are free, who takes them. The caller holds the office's lock to write. */
@Repository
class SlotTable {

    /** Free places in order of time, on days with room for so many; the index holds nothing but free ones. */
    static final String FREE = """
            select s.id, s.starts_at, s.day, s.capacity + s.spare - s.taken as free
              from appointments.slot_room r
              join appointments.slot s
                on s.office = r.office and s.service = r.service and s.pool = r.pool and s.day = r.day
             where r.office = :office and r.service = :service and r.pool = :pool and r.room >= :people
               and r.day >= cast(cast(:from as timestamptz) at time zone 'UTC' as date) - 1
               and s.taken < s.capacity + s.spare and s.starts_at >= cast(:from as timestamptz)
             order by r.day, s.starts_at
             limit :rows
            """;

    /** The same at several offices at once, from a moment of each. */
    static final String FREE_BY_OFFICE = """
            select w.office, f.id, f.starts_at, f.day, f.free
              from unnest(cast(:offices as text[]), cast(:froms as timestamptz[])) as w (office, since)
             cross join lateral (
                    select s.id, s.starts_at, s.day, s.capacity + s.spare - s.taken as free
                      from appointments.slot_room r
                      join appointments.slot s
                        on s.office = r.office and s.service = r.service and s.pool = r.pool and s.day = r.day
                     where r.office = w.office and r.service = :service and r.pool = :pool and r.room >= :people
                       and r.day >= cast(w.since at time zone 'UTC' as date) - 1
                       and s.taken < s.capacity + s.spare and s.starts_at >= w.since
                     order by r.day, s.starts_at
                     limit :rows) f
             order by w.office, f.starts_at
            """;

    /** Writes down how many together a day has room for. */
    static final String ROOM = """
            insert into appointments.slot_room (office, service, pool, day, room)
            select office, service, pool, day, room
              from appointments.room_now
             where office = :office and service = :service and pool = :pool and day = :day
            on conflict (office, service, pool, day) do update set room = excluded.room
             where slot_room.room <> excluded.room
            """;

    static final String ROOMS_OF_DAY = """
            insert into appointments.slot_room (office, service, pool, day, room)
            select office, service, pool, day, room
              from appointments.room_now
             where office = :office and day = :day
            on conflict (office, service, pool, day) do update set room = excluded.room
             where slot_room.room <> excluded.room
            """;

    static final String TAKE = """
            update appointments.slot
               set taken = taken + :places
             where id = :slot and taken + :places <= capacity + spare
            """;

    static final String TAKEN_BY = """
            insert into appointments.booking_slot (booking_id, slot_id, places) values (:booking, :slot, :places)
            """;

    static final String RELEASE = """
            update appointments.slot s
               set taken = s.taken - b.places
              from appointments.booking_slot b
             where b.booking_id = :booking and s.id = b.slot_id
            """;

    static final String NEW_DAY = """
            insert into appointments.slot_day (office, day) values (:office, :day) on conflict do nothing
            """;

    static final String DAYS = """
            select day from appointments.slot_day where office = :office and day between :from and :until order by day
            """;

    static final String OF_DAY = """
            select id, service, pool, starts_at, capacity, spare, taken
              from appointments.slot
             where office = :office and day = :day
             order by starts_at, service, pool
            """;

    static final String SET = """
            insert into appointments.slot (office, service, pool, starts_at, day, capacity, spare)
            select :office, w.service, w.pool, w.starts_at, :day, w.capacity, w.spare
              from unnest(cast(:services as text[]), cast(:pools as text[]), cast(:starts as timestamptz[]),
                          cast(:capacities as int[]), cast(:spares as int[]))
                   as w (service, pool, starts_at, capacity, spare)
            on conflict (office, service, pool, starts_at)
            do update set capacity = excluded.capacity, spare = excluded.spare
            where (slot.capacity, slot.spare) <> (excluded.capacity, excluded.spare)
            """;

    static final String LOCK = "select 1 from (select pg_advisory_xact_lock(hashtextextended(:office, 4))) locked";

    static final String TAKEN = "select taken from appointments.slot where id = :slot";

    private static final int ROWS = 500;

    /** Few rows are read first, since most find room at once, and then as many times more. */
    private static final int MORE = 5;

    private final JdbcClient jdbc;

    SlotTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A slot with free places. */
    record Free(long id, Instant startsAt, LocalDate day, int places) {}

    /** Places somebody can have, from one slot or from several that follow each other. */
    record Allocation(Instant startsAt, LocalDate day, List<Part> parts) {}

    record Part(long slot, int places) {}

    /** A slot as it stands. */
    record Standing(long id, String service, Pool pool, Instant startsAt, int capacity, int spare, int taken) {}

    /** Until the end of the transaction nobody else changes what is taken at this office. */
    void lock(String office) {
        jdbc.sql(LOCK).param("office", office).query(Integer.class).single();
    }

    /** Where a party fits, in order of time. */
    List<Allocation> fits(SlotWish wish, Duration step, int most) {
        var found = new ArrayList<Allocation>();
        int rows = Math.min(wish.people() == 1 ? most : most + 2 * wish.people(), ROWS);
        for (var from = wish.from(); ; rows = Math.min(rows * MORE, ROWS)) {
            var free = free(wish, from, rows);
            var whole = free.size() < rows;
            int known = known(free, wish.people(), whole);
            for (int at = 0; at < known && found.size() < most; at++) {
                fit(free, at, wish.people(), step).ifPresent(found::add);
            }
            if (whole || found.size() >= most) {
                return found;
            }
            from = after(free, known);
        }
    }

    /** The first at each of several offices by one statement; offices without room for them are not in it. */
    Map<String, Allocation> firsts(Map<String, Instant> from, String service, Pool pool, int people, Duration step) {
        var found = new HashMap<String, Allocation>();
        var left = new HashMap<>(from);
        for (int rows = people == 1 ? 1 : 3 * people; !left.isEmpty(); rows = Math.min(rows * MORE, ROWS)) {
            var byOffice = freeByOffice(left, service, pool, people, rows);
            for (var office : List.copyOf(left.keySet())) {
                var free = byOffice.getOrDefault(office, List.of());
                var whole = free.size() < rows;
                int known = known(free, people, whole);
                for (int at = 0; at < known && !found.containsKey(office); at++) {
                    fit(free, at, people, step).ifPresent(fit -> found.put(office, fit));
                }
                if (whole || found.containsKey(office)) {
                    left.remove(office);
                } else {
                    left.put(office, after(free, known));
                }
            }
        }
        return found;
    }

    /** At so many of these it is known whether a party can begin; at the last ones it depends on what follows. */
    private static int known(List<Free> free, int people, boolean whole) {
        return whole ? free.size() : free.size() - people + 1;
    }

    private static Instant after(List<Free> free, int known) {
        return known < free.size()
                ? free.get(known).startsAt()
                : free.getLast().startsAt().plusMillis(1);
    }

    /** A party at exactly this moment; empty when there is no room. */
    Optional<Allocation> fitAt(SlotWish wish, Duration step) {
        var free = free(wish, wish.from(), wish.people());
        return free.isEmpty() || !free.getFirst().startsAt().equals(wish.from())
                ? Optional.empty()
                : fit(free, 0, wish.people(), step);
    }

    private static Optional<Allocation> fit(List<Free> free, int at, int people, Duration step) {
        var first = free.get(at);
        var parts = new ArrayList<Part>();
        int left = people;
        for (int next = at; left > 0 && next < free.size(); next++) {
            var slot = free.get(next);
            var expected = first.startsAt().plus(step.multipliedBy(next - (long) at));
            if (!slot.startsAt().equals(expected) || !slot.day().equals(first.day())) {
                return Optional.empty();
            }
            int places = Math.min(left, slot.places());
            parts.add(new Part(slot.id(), places));
            left -= places;
        }
        return left > 0 ? Optional.empty() : Optional.of(new Allocation(first.startsAt(), first.day(), parts));
    }

    private List<Free> free(SlotWish wish, Instant from, int rows) {
        return jdbc.sql(FREE)
                .param("office", wish.office())
                .param("service", wish.service())
                .param("pool", wish.pool().name())
                .param("people", wish.people())
                .param("from", Timestamp.from(from))
                .param("rows", rows)
                .query(SlotTable::free)
                .list();
    }

    private Map<String, List<Free>> freeByOffice(
            Map<String, Instant> from, String service, Pool pool, int people, int rows) {
        var offices = List.copyOf(from.keySet());
        var found = new HashMap<String, List<Free>>();
        jdbc.sql(FREE_BY_OFFICE)
                .param("offices", offices.toArray(String[]::new))
                .param(
                        "froms",
                        offices.stream()
                                .map(office -> String.valueOf(from.get(office)))
                                .toArray(String[]::new))
                .param("service", service)
                .param("pool", pool.name())
                .param("people", people)
                .param("rows", rows)
                .query(row -> {
                    found.computeIfAbsent(row.getString("office"), office -> new ArrayList<>())
                            .add(free(row, 0));
                });
        return found;
    }

    /** Throws when it is no longer free, which the office's lock rules out. */
    void take(Booking booking, Allocation allocation) {
        for (var part : allocation.parts()) {
            var taken = jdbc.sql(TAKE)
                    .param("slot", part.slot())
                    .param("places", part.places())
                    .update();
            if (taken != 1) {
                throw new BookingRefused(BookingRefused.Why.GONE);
            }
            jdbc.sql(TAKEN_BY)
                    .param("booking", booking.id())
                    .param("slot", part.slot())
                    .param("places", part.places())
                    .update();
        }
        room(booking);
    }

    void release(Booking booking) {
        jdbc.sql(RELEASE).param("booking", booking.id()).update();
        room(booking);
    }

    private void room(Booking booking) {
        jdbc.sql(ROOM)
                .param("office", booking.office())
                .param("service", booking.service())
                .param("pool", booking.pool().name())
                .param("day", booking.day())
                .update();
    }

    int takenNow(long slot) {
        return jdbc.sql(TAKEN).param("slot", slot).query(Integer.class).single();
    }

    /** False when it was made before. */
    boolean newDay(String office, LocalDate day) {
        return jdbc.sql(NEW_DAY).param("office", office).param("day", day).update() == 1;
    }

    /** The days for which places were made. */
    List<LocalDate> days(String office, LocalDate from, LocalDate until) {
        return jdbc.sql(DAYS)
                .param("office", office)
                .param("from", from)
                .param("until", until)
                .query((row, n) -> row.getObject("day", LocalDate.class))
                .list();
    }

    List<Standing> ofDay(String office, LocalDate day) {
        return jdbc.sql(OF_DAY)
                .param("office", office)
                .param("day", day)
                .query(SlotTable::standing)
                .list();
    }

    /** Capacities of a day; those that are not named stay. */
    void set(String office, LocalDate day, List<Places> places) {
        jdbc.sql(SET)
                .param("office", office)
                .param("services", texts(places, place -> place.slot().service()))
                .param("pools", texts(places, place -> place.slot().pool().name()))
                .param("starts", texts(places, place -> place.slot().startsAt().toString()))
                .param("day", day)
                .param(
                        "capacities",
                        places.stream().map(place -> place.slot().capacity()).toArray(Integer[]::new))
                .param("spares", places.stream().map(Places::spare).toArray(Integer[]::new))
                .update();
        jdbc.sql(ROOMS_OF_DAY).param("office", office).param("day", day).update();
    }

    /** A slot as planned, and how many more are invited. */
    record Places(PlannedSlot slot, int spare) {}

    private static String[] texts(List<Places> places, Function<Places, String> text) {
        return places.stream().map(text).toArray(String[]::new);
    }

    private static Free free(ResultSet row, int n) throws SQLException {
        return new Free(
                row.getLong("id"),
                row.getTimestamp("starts_at").toInstant(),
                row.getObject("day", LocalDate.class),
                row.getInt("free"));
    }

    private static Standing standing(ResultSet row, int n) throws SQLException {
        return new Standing(
                row.getLong("id"),
                row.getString("service"),
                Pool.valueOf(row.getString("pool")),
                row.getTimestamp("starts_at").toInstant(),
                row.getInt("capacity"),
                row.getInt("spare"),
                row.getInt("taken"));
    }
}
