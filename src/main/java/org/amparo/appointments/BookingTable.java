// SPDX-License-Identifier: Apache-2.0
package org.amparo.appointments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of bookings. */
@Repository
class BookingTable {

    static final String COLUMNS = """
            select b.id, b.subject, b.holder, b.office, b.service, b.pool, b.starts_at, b.day, b.people, b.interpreter,
                   b.state, b.moves, b.misses, b.code, b.made_by, b.made_at, b.offered_until
              from appointments.booking b
            """;
    static final String BY_ID = COLUMNS + " where b.id = :id";
    static final String BY_CODE = COLUMNS + " where b.code = :code";
    static final String HELD = COLUMNS + """
             where b.subject = :subject and b.service = :service and b.state in ('OFFERED', 'BOOKED')
            """;
    static final String HELD_BY = COLUMNS + """
             where b.holder = :holder and b.state in ('OFFERED', 'BOOKED')
             order by b.starts_at
            """;
    static final String LAST = COLUMNS + """
             where b.subject = :subject and b.service = :service
             order by b.made_at desc, b.id
             limit 1
            """;
    static final String OF_SUBJECT = COLUMNS + " where b.subject = :subject order by b.made_at desc, b.id";
    static final String OF_DAY = COLUMNS + """
             where b.office = :office and b.day = :day and b.state in ('OFFERED', 'BOOKED', 'CAME', 'MISSED')
             order by b.starts_at, b.made_at
            """;
    static final String IN_SLOT = COLUMNS + """
              join appointments.booking_slot p on p.booking_id = b.id
             where p.slot_id = :slot and b.state in ('OFFERED', 'BOOKED')
             order by b.made_at desc, b.id
            """;
    static final String OFFERS_OVER = COLUMNS + """
             where b.state = 'OFFERED' and b.offered_until <= :now
             order by b.offered_until
             limit :rows
            """;
    static final String SOON = COLUMNS + """
             where b.state = 'BOOKED' and b.starts_at > :now and b.starts_at <= :until
               and not exists (select 1 from appointments.reminder r where r.booking_id = b.id)
             order by b.starts_at
             limit :rows
            """;
    static final String NOT_SEEN = COLUMNS + """
             where b.state = 'BOOKED' and b.starts_at < :before
             order by b.starts_at
             limit :rows
            """;

    static final String REASON = """
            select reason from appointments.booking_event
             where booking_id = :id and kind = 'CALLED_OFF'
             order by id desc
             limit 1
            """;

    static final String REMIND = """
            insert into appointments.reminder (booking_id, at) values (:id, :now) on conflict do nothing
            """;

    static final String ADD = """
            insert into appointments.booking (id, subject, holder, office, service, pool, starts_at, day, people,
                                              interpreter, state, moves, misses, code, made_by, made_at, offered_until)
            values (:id, :subject, :holder, :office, :service, :pool, :startsAt, :day, :people,
                    :interpreter, :state, :moves, :misses, :code, :madeBy, :madeAt, cast(:offeredUntil as timestamptz))
            """;

    static final String SET_STATE = """
            update appointments.booking
               set state = :state,
                   ended_at = case when :state in ('OFFERED', 'BOOKED') then null else cast(:at as timestamptz) end
             where id = :id and state = :from
            """;

    static final String ADD_EVENT = """
            insert into appointments.booking_event (booking_id, kind, reason, actor, at)
            values (:booking, :kind, :reason, :actor, :at)
            """;

    private final JdbcClient jdbc;

    BookingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Booking> find(UUID id) {
        return jdbc.sql(BY_ID).param("id", id).query(BookingTable::booking).optional();
    }

    Optional<Booking> findByCode(String code) {
        return jdbc.sql(BY_CODE)
                .param("code", code)
                .query(BookingTable::booking)
                .optional();
    }

    Optional<Booking> held(UUID subject, String service) {
        return jdbc.sql(HELD)
                .param("subject", subject)
                .param("service", service)
                .query(BookingTable::booking)
                .optional();
    }

    List<Booking> heldBy(UUID holder) {
        return jdbc.sql(HELD_BY)
                .param("holder", holder)
                .query(BookingTable::booking)
                .list();
    }

    /** The newest, whatever became of it. */
    Optional<Booking> last(UUID subject, String service) {
        return jdbc.sql(LAST)
                .param("subject", subject)
                .param("service", service)
                .query(BookingTable::booking)
                .optional();
    }

    List<Booking> ofSubject(UUID subject) {
        return jdbc.sql(OF_SUBJECT)
                .param("subject", subject)
                .query(BookingTable::booking)
                .list();
    }

    List<Booking> ofDay(String office, LocalDate day) {
        return jdbc.sql(OF_DAY)
                .param("office", office)
                .param("day", day)
                .query(BookingTable::booking)
                .list();
    }

    /** Those that take places of a slot, the newest first. */
    List<Booking> inSlot(long slot) {
        return jdbc.sql(IN_SLOT)
                .param("slot", slot)
                .query(BookingTable::booking)
                .list();
    }

    List<Booking> offersOver(Instant now, int rows) {
        return jdbc.sql(OFFERS_OVER)
                .param("now", Timestamp.from(now))
                .param("rows", rows)
                .query(BookingTable::booking)
                .list();
    }

    List<Booking> soon(Instant now, Instant until, int rows) {
        return jdbc.sql(SOON)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(until))
                .param("rows", rows)
                .query(BookingTable::booking)
                .list();
    }

    List<Booking> notSeen(Instant before, int rows) {
        return jdbc.sql(NOT_SEEN)
                .param("before", Timestamp.from(before))
                .param("rows", rows)
                .query(BookingTable::booking)
                .list();
    }

    /** Why it was called off. */
    Optional<String> reason(UUID id) {
        return jdbc.sql(REASON).param("id", id).query(String.class).optional();
    }

    /** False when it was noted before. */
    boolean remind(UUID id, Instant now) {
        return jdbc.sql(REMIND)
                        .param("id", id)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    void add(Booking booking) {
        jdbc.sql(ADD)
                .param("id", booking.id())
                .param("subject", booking.subject())
                .param("holder", booking.holder())
                .param("office", booking.office())
                .param("service", booking.service())
                .param("pool", booking.pool().name())
                .param("startsAt", Timestamp.from(booking.startsAt()))
                .param("day", booking.day())
                .param("people", booking.people())
                .param("interpreter", booking.interpreter())
                .param("state", booking.state().name())
                .param("moves", booking.moves())
                .param("misses", booking.misses())
                .param("code", booking.code())
                .param("madeBy", booking.madeBy().name())
                .param("madeAt", Timestamp.from(booking.madeAt()))
                .param(
                        "offeredUntil",
                        booking.offeredUntil().map(Timestamp::from).orElse(null))
                .update();
    }

    /** False when it stood otherwise meanwhile. */
    boolean set(Booking booking, BookingState to, Instant at) {
        return jdbc.sql(SET_STATE)
                        .param("id", booking.id())
                        .param("from", booking.state().name())
                        .param("state", to.name())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    void note(UUID booking, String kind, String reason, Actor actor, Instant at) {
        jdbc.sql(ADD_EVENT)
                .param("booking", booking)
                .param("kind", kind)
                .param("reason", reason)
                .param("actor", actor.logName())
                .param("at", Timestamp.from(at))
                .update();
    }

    static Booking booking(ResultSet row, int n) throws SQLException {
        return new Booking(
                row.getObject("id", UUID.class),
                row.getObject("subject", UUID.class),
                row.getObject("holder", UUID.class),
                row.getString("office"),
                row.getString("service"),
                Pool.valueOf(row.getString("pool")),
                row.getTimestamp("starts_at").toInstant(),
                row.getObject("day", LocalDate.class),
                row.getInt("people"),
                row.getString("interpreter"),
                BookingState.valueOf(row.getString("state")),
                row.getInt("moves"),
                row.getInt("misses"),
                row.getString("code"),
                MadeBy.valueOf(row.getString("made_by")),
                row.getTimestamp("made_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("offered_until")).map(Timestamp::toInstant));
    }
}
