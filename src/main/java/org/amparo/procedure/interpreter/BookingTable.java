// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.interpreter;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Officer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of when interpreters are taken. */
@Repository
class BookingTable {

    /** Waits for whoever books the same time at this moment, and then adds nothing. */
    static final String ADD = """
            insert into procedure.interpreter_booking
                   (id, interpreter_id, reference, starts_at, ends_at, free_at, by_id, by_name, at)
            values (:id, :interpreter, :reference, :starts, :ends, :free, :by, :byName, :at)
            on conflict do nothing
            """;

    static final String THERE = """
            select count(*) from procedure.interpreter_booking
             where interpreter_id = :interpreter and reference = :reference and starts_at = :starts and ends_at = :ends
               and released_at is null
            """;

    static final String RELEASE = """
            update procedure.interpreter_booking set released_at = :at
             where reference = :reference and released_at is null
            returning interpreter_id
            """;

    static final String BUSY = """
            select interpreter_id from procedure.interpreter_booking
             where starts_at < :free and free_at > :starts and released_at is null
               and reference is distinct from cast(:instead as uuid)
            """;

    static final String LOADS = """
            select interpreter_id, count(*) as load from procedure.interpreter_booking
             where starts_at >= :from and starts_at < :to and released_at is null
             group by interpreter_id
            """;

    static final String AHEAD = """
            select reference, starts_at, ends_at from procedure.interpreter_booking
             where interpreter_id = :interpreter and ends_at > :now and released_at is null
             order by starts_at
             limit 200
            """;

    static final String OF_REFERENCE = """
            select b.interpreter_id, i.name
              from procedure.interpreter_booking b
              join procedure.interpreter i on i.id = b.interpreter_id
             where b.reference = :reference and b.released_at is null
            """;

    private final JdbcClient jdbc;

    BookingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean add(UUID interpreter, Interpreter.Booking booking, Instant free, Officer by, Instant at) {
        return jdbc.sql(ADD)
                        .param("id", UUID.randomUUID())
                        .param("interpreter", interpreter)
                        .param("reference", booking.reference())
                        .param("starts", Timestamp.from(booking.startsAt()))
                        .param("ends", Timestamp.from(booking.endsAt()))
                        .param("free", Timestamp.from(free))
                        .param("by", by.id())
                        .param("byName", by.name())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    boolean isThere(UUID interpreter, Interpreter.Booking booking) {
        return jdbc.sql(THERE)
                        .param("interpreter", interpreter)
                        .param("reference", booking.reference())
                        .param("starts", Timestamp.from(booking.startsAt()))
                        .param("ends", Timestamp.from(booking.endsAt()))
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** Whose it was. */
    Optional<UUID> release(UUID reference, Instant at) {
        return jdbc.sql(RELEASE)
                .param("reference", reference)
                .param("at", Timestamp.from(at))
                .query(UUID.class)
                .optional();
    }

    Optional<Interpreters.Booked> find(UUID reference) {
        return jdbc.sql(OF_REFERENCE)
                .param("reference", reference)
                .query((row, n) ->
                        new Interpreters.Booked(row.getObject("interpreter_id", UUID.class), row.getString("name")))
                .optional();
    }

    Set<UUID> busy(Instant starts, Instant free, Optional<UUID> instead) {
        var busy = new HashSet<UUID>();
        jdbc.sql(BUSY)
                .param("starts", Timestamp.from(starts))
                .param("free", Timestamp.from(free))
                .param("instead", instead.orElse(null))
                .query(row -> {
                    busy.add(row.getObject("interpreter_id", UUID.class));
                });
        return busy;
    }

    Map<UUID, Integer> loads(Instant from, Instant to) {
        var loads = new HashMap<UUID, Integer>();
        jdbc.sql(LOADS)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .query(row -> {
                    loads.put(row.getObject("interpreter_id", UUID.class), row.getInt("load"));
                });
        return loads;
    }

    List<Interpreter.Booking> ahead(UUID interpreter, Instant now) {
        return jdbc.sql(AHEAD)
                .param("interpreter", interpreter)
                .param("now", Timestamp.from(now))
                .query((row, n) -> new Interpreter.Booking(
                        row.getObject("reference", UUID.class),
                        row.getTimestamp("starts_at").toInstant(),
                        row.getTimestamp("ends_at").toInstant()))
                .list();
    }
}
