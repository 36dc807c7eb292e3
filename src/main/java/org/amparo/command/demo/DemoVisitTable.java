// SPDX-License-Identifier: Apache-2.0
package org.amparo.command.demo;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of what no use case may do: people who were here before the demo began. */
@Repository
@Profile("demo")
class DemoVisitTable {

    static final String WALK_INS = """
            select count(*) from appointments.visit where office = :office and day = :day and booking_id is null
            """;

    static final String NO_PAST = """
            select not exists (select 1 from appointments.visit where office = :office and day < :today)
            """;

    static final String ADD_EXPECTED = """
            insert into appointments.booking (id, subject, holder, office, service, pool, starts_at, day, people, state,
                                              code, made_by, made_at, ended_at)
            values (:id, :subject, :holder, :office, :service, 'OPEN', :at, :day, 1, :state,
                    upper(translate(left(cast(:id as text), 9), '-01', 'XYZ')), 'PERSON', :made,
                    case when :state = 'BOOKED' then null else cast(:at as timestamptz) end)
            """;

    static final String ADD_PAST = """
            insert into appointments.visit (id, office, day, ticket, booking_id, service, people, arrived_at, called_at,
                                            calls, desk, ended_at, ended)
            values (gen_random_uuid(), :office, :day, :ticket, cast(:booking as uuid), :service, :people, :arrived,
                    :called, 1, :desk, :ended, 'SERVED')
            """;

    static final String ARRIVED = "update appointments.visit set arrived_at = :at where id = :id";
    static final String CALLED = "update appointments.visit set called_at = :at where id = :id";
    static final String ENDED = "update appointments.visit set ended_at = :at where id = :id";

    private final JdbcClient jdbc;

    DemoVisitTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An appointment as if made earlier. */
    record Expected(
            UUID id,
            UUID subject,
            UUID holder,
            String office,
            String service,
            Instant at,
            LocalDate day,
            String state) {}

    /** A visit that is over, with an appointment or without. */
    record Past(
            @Nullable UUID booking,
            String office,
            LocalDate day,
            String ticket,
            String service,
            int people,
            Instant arrived,
            Instant called,
            String desk,
            Instant ended) {}

    int walkIns(String office, LocalDate day) {
        return jdbc.sql(WALK_INS)
                .param("office", office)
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    boolean hasNoPast(String office, LocalDate today) {
        return jdbc.sql(NO_PAST)
                .param("office", office)
                .param("today", today)
                .query(Boolean.class)
                .single();
    }

    void add(Expected one, Instant made) {
        jdbc.sql(ADD_EXPECTED)
                .param("id", one.id())
                .param("subject", one.subject())
                .param("holder", one.holder())
                .param("office", one.office())
                .param("service", one.service())
                .param("at", Timestamp.from(one.at()))
                .param("day", one.day())
                .param("state", one.state())
                .param("made", Timestamp.from(made))
                .update();
    }

    void add(Past one) {
        jdbc.sql(ADD_PAST)
                .param("office", one.office())
                .param("day", one.day())
                .param("ticket", one.ticket())
                .param("booking", one.booking())
                .param("service", one.service())
                .param("people", one.people())
                .param("arrived", Timestamp.from(one.arrived()))
                .param("called", Timestamp.from(one.called()))
                .param("desk", one.desk())
                .param("ended", Timestamp.from(one.ended()))
                .update();
    }

    void arrived(UUID visit, Instant at) {
        when(ARRIVED, visit, at);
    }

    void called(UUID visit, Instant at) {
        when(CALLED, visit, at);
    }

    void ended(UUID visit, Instant at) {
        when(ENDED, visit, at);
    }

    private void when(String sql, UUID visit, Instant at) {
        jdbc.sql(sql).param("id", visit).param("at", Timestamp.from(at)).update();
    }
}
