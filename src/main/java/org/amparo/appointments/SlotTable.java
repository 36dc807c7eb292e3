// SPDX-License-Identifier: Apache-2.0
package org.amparo.appointments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of places: which there are, which are free, who takes them. The caller holds the office's lock to write. */
@Repository
class SlotTable {

    /** Free places in order of time; the index holds nothing but these. */
    static final String FREE = """
            select id, starts_at, day, capacity + spare - taken as free
              from appointments.slot
             where office = :office and service = :service and pool = :pool and taken < capacity + spare
               and starts_at >= :from
             order by starts_at
             limit :rows
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
            values (:office, :service, :pool, :startsAt, :day, :capacity, :spare)
            on conflict (office, service, pool, starts_at)
            do update set capacity = excluded.capacity, spare = excluded.spare
            where (slot.capacity, slot.spare) <> (excluded.capacity, excluded.spare)
            """;

    static final String LOCK = "select 1 from (select pg_advisory_xact_lock(hashtextextended(:office, 4))) locked";

    static final String TAKEN = "select taken from appointments.slot where id = :slot";

    private static final int ROWS = 500;

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
        var from = wish.from();
        while (true) {
            var rows = wish.people() == 1 ? Math.min(most - found.size(), ROWS) : ROWS;
            var free = free(wish, from, rows);
            for (int at = 0; at < free.size() && found.size() < most; at++) {
                fit(free, at, wish.people(), step).ifPresent(found::add);
            }
            if (found.size() >= most || free.size() < rows) {
                return found;
            }
            // the last of these may go on in the next ones: look at its whole day again, unless that is all there is
            var lastDay = free.getLast().day();
            var next = free.stream()
                    .filter(one -> one.day().equals(lastDay))
                    .findFirst()
                    .map(Free::startsAt)
                    .orElseThrow();
            var again = next.isAfter(from) && wish.people() > 1;
            from = again ? next : free.getLast().startsAt().plusMillis(1);
            var resume = from;
            found.removeIf(one -> !one.startsAt().isBefore(resume));
        }
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
                .param("from", Timestamp.from(from))
                .param("rows", rows)
                .query((row, n) -> new Free(
                        row.getLong("id"),
                        row.getTimestamp("starts_at").toInstant(),
                        row.getObject("day", LocalDate.class),
                        row.getInt("free")))
                .list();
    }

    /** Throws when it is no longer free, which the office's lock rules out. */
    void take(UUID booking, Allocation allocation) {
        for (var part : allocation.parts()) {
            var taken = jdbc.sql(TAKE)
                    .param("slot", part.slot())
                    .param("places", part.places())
                    .update();
            if (taken != 1) {
                throw new BookingRefused(BookingRefused.Why.GONE);
            }
            jdbc.sql(TAKEN_BY)
                    .param("booking", booking)
                    .param("slot", part.slot())
                    .param("places", part.places())
                    .update();
        }
    }

    void release(UUID booking) {
        jdbc.sql(RELEASE).param("booking", booking).update();
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

    void set(String office, LocalDate day, PlannedSlot slot, int spare) {
        jdbc.sql(SET)
                .param("office", office)
                .param("service", slot.service())
                .param("pool", slot.pool().name())
                .param("startsAt", Timestamp.from(slot.startsAt()))
                .param("day", day)
                .param("capacity", slot.capacity())
                .param("spare", spare)
                .update();
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
