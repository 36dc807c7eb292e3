// SPDX-License-Identifier: Apache-2.0
package org.amparo.appointments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.amparo.access.Officer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of offices' terms and closings. */
@Repository
class TermsTable {

    static final String ON = """
            select id, terms
              from appointments.office_terms
             where office = :office and from_day <= :day
             order by from_day desc, id desc
             limit 1
            """;

    /** The same for several offices, each on its own day. */
    static final String ON_EACH = """
            select w.office, t.id, t.terms
              from unnest(cast(:offices as text[]), cast(:days as date[])) as w (office, day)
             cross join lateral (
                    select id, terms
                      from appointments.office_terms
                     where office = w.office and from_day <= w.day
                     order by from_day desc, id desc
                     limit 1) t
            """;

    static final String HISTORY = """
            select id, terms, reason, officer_name, at
              from appointments.office_terms
             where office = :office
             order by from_day desc, id desc
            """;

    static final String ADD = """
            insert into appointments.office_terms (office, from_day, terms, reason, officer_id, officer_name, at)
            values (:office, :from, cast(:terms as jsonb), :reason, :officer, :officerName, :at)
            """;

    static final String CLOSED = """
            select exists (select 1 from appointments.closing c
                            where c.office = :office and c.lifts is null and :day between c.from_day and c.until_day
                              and not exists (select 1 from appointments.closing l where l.lifts = c.id))
            """;

    static final String CLOSINGS = """
            select c.id, c.from_day, c.until_day, c.reason, c.officer_name, c.at, l.officer_name as lifted_by,
                   l.at as lifted_at
              from appointments.closing c
              left join appointments.closing l on l.lifts = c.id
             where c.office = :office and c.lifts is null and c.until_day >= :from
             order by c.from_day, c.number
            """;

    static final String CLOSE = """
            insert into appointments.closing (id, office, from_day, until_day, lifts, reason, officer_id, officer_name, at)
            values (:id, :office, :from, :until, cast(:lifts as uuid), :reason, :officer, :officerName, :at)
            """;

    private final JdbcClient jdbc;

    /** By row: what was set once stays. */
    private final Map<Long, OfficeTerms> read = new ConcurrentHashMap<>();

    TermsTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<OfficeTerms> on(String office, LocalDate day) {
        return jdbc.sql(ON)
                .param("office", office)
                .param("day", day)
                .query((row, n) -> terms(row))
                .optional();
    }

    /** By office; one for which none were set is not in it. */
    Map<String, OfficeTerms> onEach(Map<String, LocalDate> days) {
        var offices = List.copyOf(days.keySet());
        var found = new HashMap<String, OfficeTerms>();
        jdbc.sql(ON_EACH)
                .param("offices", offices.toArray(String[]::new))
                .param(
                        "days",
                        offices.stream()
                                .map(office -> String.valueOf(days.get(office)))
                                .toArray(String[]::new))
                .query(row -> {
                    found.put(row.getString("office"), terms(row));
                });
        return found;
    }

    List<TermsChange> history(String office) {
        return jdbc.sql(HISTORY)
                .param("office", office)
                .query((row, n) -> new TermsChange(
                        terms(row),
                        row.getString("reason"),
                        row.getString("officer_name"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    void add(String office, OfficeTerms terms, String reason, Officer officer, Instant at) {
        jdbc.sql(ADD)
                .param("office", office)
                .param("from", terms.from())
                .param("terms", JsonMapper.shared().writeValueAsString(terms))
                .param("reason", reason)
                .param("officer", officer.id())
                .param("officerName", officer.name())
                .param("at", Timestamp.from(at))
                .update();
    }

    boolean isClosed(String office, LocalDate day) {
        return jdbc.sql(CLOSED)
                .param("office", office)
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    /** Those that are not over on a day, lifted ones too. */
    List<Closing> closings(String office, LocalDate from) {
        return jdbc.sql(CLOSINGS)
                .param("office", office)
                .param("from", from)
                .query((row, n) -> new Closing(
                        row.getObject("id", UUID.class),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("until_day", LocalDate.class),
                        row.getString("reason"),
                        row.getString("officer_name"),
                        row.getTimestamp("at").toInstant(),
                        Optional.ofNullable(row.getString("lifted_by")),
                        Optional.ofNullable(row.getTimestamp("lifted_at")).map(Timestamp::toInstant)))
                .list();
    }

    void close(
            UUID id,
            String office,
            LocalDate from,
            LocalDate until,
            Optional<UUID> lifts,
            String reason,
            Officer officer,
            Instant at) {
        jdbc.sql(CLOSE)
                .param("id", id)
                .param("office", office)
                .param("from", from)
                .param("until", until)
                .param("lifts", lifts.orElse(null))
                .param("reason", reason)
                .param("officer", officer.id())
                .param("officerName", officer.name())
                .param("at", Timestamp.from(at))
                .update();
    }

    private OfficeTerms terms(ResultSet row) throws SQLException {
        var json = row.getString("terms");
        return read.computeIfAbsent(row.getLong("id"), id -> JsonMapper.shared().readValue(json, OfficeTerms.class));
    }
}
