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
import org.amparo.access.Officer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of who is at an office. */
@Repository
class VisitTable {

    static final String COLUMNS = """
            select v.id, v.office, v.day, v.ticket, v.booking_id, b.starts_at as booked_for, v.subject, v.service,
                   v.language, v.people, v.urgent, v.arrived_at, v.called_at, v.calls, v.desk, v.officer_id, v.ended_at,
                   v.ended
              from appointments.visit v
              left join appointments.booking b on b.id = v.booking_id
            """;

    /** Who can't wait first; then by when they were expected or came, whichever is later. */
    static final String IN_TURN =
            " order by v.urgent = '', greatest(b.starts_at, v.arrived_at), v.arrived_at, v.ticket";

    static final String BY_ID = COLUMNS + " where v.id = :id";
    static final String WAITING = COLUMNS + """
             where v.office = :office and v.day = :day and v.called_at is null and v.ended_at is null
            """ + IN_TURN;
    static final String OF_DAY = COLUMNS + " where v.office = :office and v.day = :day order by v.arrived_at, v.ticket";
    static final String AT_DESK = COLUMNS + """
             where v.officer_id = :officer and v.called_at is not null and v.ended_at is null
             order by v.called_at desc
             limit 1
            """;
    static final String LAST_DESK = """
            select desk
              from appointments.visit
             where office = :office and day between :since and :day and officer_id = :officer and desk <> ''
             order by called_at desc
             limit 1
            """;
    static final String CALLED = COLUMNS + """
             where v.office = :office and v.day = :day and v.called_at is not null and v.ended_at is null
             order by v.called_at desc
             limit :rows
            """;
    static final String OF_BOOKING = COLUMNS + """
             where v.booking_id = :booking and v.ended is distinct from 'LEFT'
            """;
    static final String OF_SUBJECT = COLUMNS + """
             where v.subject = :subject and v.office = :office and v.day = :day and v.ended_at is null
            """;

    static final String NUMBER = """
            insert into appointments.visit_number as n (office, day, kind, last)
            values (:office, :day, :kind, 1)
            on conflict (office, day, kind) do update set last = n.last + 1
            returning last
            """;

    static final String ADD = """
            insert into appointments.visit (id, office, day, ticket, booking_id, subject, service, language, people,
                                            urgent, arrived_at)
            values (:id, :office, :day, :ticket, cast(:booking as uuid), cast(:subject as uuid), :service, :language,
                    :people, :urgent, :arrivedAt)
            """;

    static final String CALL = """
            update appointments.visit
               set called_at = coalesce(called_at, :now), calls = calls + 1, desk = :desk, officer_id = :officer
             where id = :id and ended_at is null and (officer_id is null or officer_id = :officer)
            """;

    static final String BACK = """
            update appointments.visit set called_at = null, desk = '', officer_id = null
             where id = :id and ended_at is null
            """;

    static final String END = """
            update appointments.visit set ended = :end, ended_at = :now where id = :id and ended_at is null
            """;

    static final String ABOUT = """
            update appointments.visit set subject = :subject where id = :id and subject is null
            """;

    private final JdbcClient jdbc;

    VisitTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Visit> find(UUID id) {
        return jdbc.sql(BY_ID).param("id", id).query(VisitTable::visit).optional();
    }

    List<Visit> waiting(String office, LocalDate day) {
        return ofOffice(WAITING, office, day);
    }

    List<Visit> ofDay(String office, LocalDate day) {
        return ofOffice(OF_DAY, office, day);
    }

    private List<Visit> ofOffice(String sql, String office, LocalDate day) {
        return jdbc.sql(sql)
                .param("office", office)
                .param("day", day)
                .query(VisitTable::visit)
                .list();
    }

    Optional<Visit> atDesk(UUID officer) {
        return jdbc.sql(AT_DESK)
                .param("officer", officer)
                .query(VisitTable::visit)
                .optional();
    }

    String lastDesk(String office, Officer officer, LocalDate since, LocalDate day) {
        return jdbc.sql(LAST_DESK)
                .param("office", office)
                .param("since", since)
                .param("day", day)
                .param("officer", officer.id())
                .query(String.class)
                .optional()
                .orElse("");
    }

    List<Visit> called(String office, LocalDate day, int rows) {
        return jdbc.sql(CALLED)
                .param("office", office)
                .param("day", day)
                .param("rows", rows)
                .query(VisitTable::visit)
                .list();
    }

    Optional<Visit> ofBooking(UUID booking) {
        return jdbc.sql(OF_BOOKING)
                .param("booking", booking)
                .query(VisitTable::visit)
                .optional();
    }

    Optional<Visit> openOf(UUID subject, String office, LocalDate day) {
        return jdbc
                .sql(OF_SUBJECT)
                .param("subject", subject)
                .param("office", office)
                .param("day", day)
                .query(VisitTable::visit)
                .list()
                .stream()
                .findFirst();
    }

    int nextNumber(String office, LocalDate day, String kind) {
        return jdbc.sql(NUMBER)
                .param("office", office)
                .param("day", day)
                .param("kind", kind)
                .query(Integer.class)
                .single();
    }

    void add(Visit visit) {
        jdbc.sql(ADD)
                .param("id", visit.id())
                .param("office", visit.office())
                .param("day", visit.day())
                .param("ticket", visit.ticket())
                .param("booking", visit.booking().orElse(null))
                .param("subject", visit.subject().orElse(null))
                .param("service", visit.service())
                .param("language", visit.language())
                .param("people", visit.people())
                .param("urgent", visit.urgent())
                .param("arrivedAt", Timestamp.from(visit.arrivedAt()))
                .update();
    }

    /** False when another desk was first, or the visit is over. */
    boolean call(UUID id, String desk, Officer officer, Instant now) {
        return jdbc.sql(CALL)
                        .param("id", id)
                        .param("desk", desk)
                        .param("officer", officer.id())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    boolean back(UUID id) {
        return jdbc.sql(BACK).param("id", id).update() == 1;
    }

    boolean end(UUID id, Visit.End end, Instant now) {
        return jdbc.sql(END)
                        .param("id", id)
                        .param("end", end.name())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    void about(UUID id, UUID subject) {
        jdbc.sql(ABOUT).param("id", id).param("subject", subject).update();
    }

    private static Visit visit(ResultSet row, int n) throws SQLException {
        return new Visit(
                row.getObject("id", UUID.class),
                row.getString("office"),
                row.getObject("day", LocalDate.class),
                row.getString("ticket"),
                Optional.ofNullable(row.getObject("booking_id", UUID.class)),
                instant(row, "booked_for"),
                Optional.ofNullable(row.getObject("subject", UUID.class)),
                row.getString("service"),
                row.getString("language"),
                row.getInt("people"),
                row.getString("urgent"),
                row.getTimestamp("arrived_at").toInstant(),
                instant(row, "called_at"),
                row.getInt("calls"),
                row.getString("desk"),
                Optional.ofNullable(row.getObject("officer_id", UUID.class)),
                instant(row, "ended_at"),
                Optional.ofNullable(row.getString("ended")).map(Visit.End::valueOf));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
