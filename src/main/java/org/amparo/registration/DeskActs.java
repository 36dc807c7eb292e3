// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Officer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of visits at the desk. Callers have loaded the application in the officer's scope before. */
@Repository
class DeskActs {

    /** An act belongs to the officer's newest visit with this person. */
    static final String ADD = """
            insert into registration.desk_act (application_id, visit_id, point, outcome, reason, note, evidence_id,
                   language, version, officer_id, officer_name, at)
            values (:application,
                    (select id from registration.desk_visit
                      where application_id = :application and officer_id = :officer
                      order by opened_at desc limit 1),
                    :point, :outcome, :reason, :note, cast(:evidence as uuid),
                    :language, cast(:version as integer), :officer, :officerName, :at)
            """;

    static final String LIST = """
            select point, outcome, reason, note, evidence_id, language, visit_id, officer_name, at
              from registration.desk_act
             where application_id = :application
             order by id
            """;

    static final String OPEN = """
            insert into registration.desk_visit (id, application_id, officer_id, officer_name, opened_at)
            values (:id, :application, :officer, :officerName, :at)
            """;

    static final String NEWEST_VISIT = """
            select v.id, v.opened_at,
                   exists (select 1 from registration.desk_act a
                            where a.visit_id = v.id and a.point = 'PRINT') as finished
              from registration.desk_visit v
             where v.application_id = :application and v.officer_id = :officer
             order by v.opened_at desc
             limit 1
            """;

    private final JdbcClient jdbc;

    DeskActs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A visit as stored. */
    record Visit(UUID id, Instant openedAt, boolean finished) {}

    void add(UUID application, DeskPoint point, DeskAct.Outcome outcome, Officer officer, Instant at) {
        add(application, point, outcome, Optional.empty(), "", null, officer, at);
    }

    void add(
            UUID application,
            DeskPoint point,
            DeskAct.Outcome outcome,
            Optional<DeskReason> reason,
            String note,
            @Nullable UUID evidence,
            Officer officer,
            Instant at) {
        add(application, point, outcome, reason, note, evidence, "", null, officer, at);
    }

    void addReadBack(UUID application, String language, int version, Officer officer, Instant at) {
        add(
                application,
                DeskPoint.READ_BACK,
                DeskAct.Outcome.DONE,
                Optional.empty(),
                "",
                null,
                language,
                version,
                officer,
                at);
    }

    private void add(
            UUID application,
            DeskPoint point,
            DeskAct.Outcome outcome,
            Optional<DeskReason> reason,
            String note,
            @Nullable UUID evidence,
            String language,
            @Nullable Integer version,
            Officer officer,
            Instant at) {
        jdbc.sql(ADD)
                .param("application", application)
                .param("point", point.name())
                .param("outcome", outcome.name())
                .param("reason", reason.map(Enum::name).orElse(""))
                .param("note", note)
                .param("evidence", evidence)
                .param("language", language)
                .param("version", version)
                .param("officer", officer.id())
                .param("officerName", officer.name())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Oldest first. */
    List<DeskAct> list(UUID application) {
        return jdbc.sql(LIST)
                .param("application", application)
                .query(DeskActs::act)
                .list();
    }

    void open(UUID id, UUID application, Officer officer, Instant at) {
        jdbc.sql(OPEN)
                .param("id", id)
                .param("application", application)
                .param("officer", officer.id())
                .param("officerName", officer.name())
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<Visit> newestVisit(UUID application, Officer officer) {
        return jdbc.sql(NEWEST_VISIT)
                .param("application", application)
                .param("officer", officer.id())
                .query((row, n) -> new Visit(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("opened_at").toInstant(),
                        row.getBoolean("finished")))
                .optional();
    }

    private static DeskAct act(ResultSet row, int n) throws SQLException {
        var reason = row.getString("reason");
        return new DeskAct(
                DeskPoint.valueOf(row.getString("point")),
                DeskAct.Outcome.valueOf(row.getString("outcome")),
                reason.isEmpty() ? Optional.empty() : Optional.of(DeskReason.valueOf(reason)),
                row.getString("note"),
                Optional.ofNullable(row.getObject("evidence_id", UUID.class)),
                row.getString("language"),
                Optional.ofNullable(row.getObject("visit_id", UUID.class)),
                row.getString("officer_name"),
                row.getTimestamp("at").toInstant());
    }
}
