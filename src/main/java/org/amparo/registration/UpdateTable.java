// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Officer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of changes people ask for. */
@Repository
class UpdateTable {

    private static final String SELECT = """
            select u.id, u.application_id, u.page, u.explanation, u.asked_at, i.fact, i.former_value, i.wanted,
                   d.accepted, d.reason, d.officer_name, d.decided_at
              from registration.fact_update u
              join registration.fact_update_item i on i.update_id = u.id
              join registration.application a on a.id = u.application_id
              left join registration.fact_update_decision d on d.update_id = u.id
            """;

    static final String OF_ACCOUNT = SELECT + """
             where u.account_id = :account
             order by u.asked_at, u.id, i.fact
            """;

    static final String WAITING = SELECT + """
             where d.update_id is null and a.office = any(:offices)
             order by u.asked_at, u.id, i.fact
             limit 500
            """;

    static final String ONE = SELECT + """
             where u.id = :id and a.office = any(:offices)
             order by i.fact
            """;

    static final String ADD = """
            insert into registration.fact_update (id, application_id, account_id, page, explanation, asked_at)
            values (:id, :application, :account, :page, :explanation, :at)
            """;

    static final String ADD_ITEM = """
            insert into registration.fact_update_item (update_id, fact, former_value, wanted)
            values (:update, :fact, :former, :wanted)
            """;

    static final String DECIDE = """
            insert into registration.fact_update_decision
                   (update_id, accepted, reason, officer_id, officer_name, decided_at)
            values (:update, :accepted, :reason, :officer, :officerName, :at)
            on conflict (update_id) do nothing
            """;

    private final JdbcClient jdbc;

    UpdateTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<FactUpdateView> ofAccount(UUID account) {
        return gather(jdbc.sql(OF_ACCOUNT)
                .param("account", account)
                .query(UpdateTable::line)
                .list());
    }

    List<FactUpdateView> waiting(Officer officer) {
        return gather(jdbc.sql(WAITING)
                .param("offices", DeskRecords.offices(officer))
                .query(UpdateTable::line)
                .list());
    }

    Optional<FactUpdateView> find(UUID id, Officer officer) {
        return gather(jdbc.sql(ONE)
                        .param("id", id)
                        .param("offices", DeskRecords.offices(officer))
                        .query(UpdateTable::line)
                        .list())
                .stream()
                .findFirst();
    }

    void add(
            UUID id,
            UUID application,
            UUID account,
            String page,
            String explanation,
            List<FactChange> changes,
            Instant at) {
        jdbc.sql(ADD)
                .param("id", id)
                .param("application", application)
                .param("account", account)
                .param("page", page)
                .param("explanation", explanation)
                .param("at", Timestamp.from(at))
                .update();
        for (var change : changes) {
            jdbc.sql(ADD_ITEM)
                    .param("update", id)
                    .param("fact", change.fact().key())
                    .param("former", change.former())
                    .param("wanted", change.wanted())
                    .update();
        }
    }

    /** False when somebody decided before. */
    boolean decide(UUID update, boolean accepted, String reason, Officer officer, Instant at) {
        return jdbc.sql(DECIDE)
                        .param("update", update)
                        .param("accepted", accepted)
                        .param("reason", reason)
                        .param("officer", officer.id())
                        .param("officerName", officer.name())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    private record Line(FactUpdateView update, FactChange change) {}

    private static Line line(ResultSet row, int n) throws SQLException {
        var decidedAt = row.getTimestamp("decided_at");
        return new Line(
                new FactUpdateView(
                        row.getObject("id", UUID.class),
                        row.getObject("application_id", UUID.class),
                        row.getString("page"),
                        row.getString("explanation"),
                        row.getTimestamp("asked_at").toInstant(),
                        List.of(),
                        decidedAt == null
                                ? Optional.empty()
                                : Optional.of(new FactUpdateView.Decision(
                                        row.getBoolean("accepted"),
                                        row.getString("reason"),
                                        row.getString("officer_name"),
                                        decidedAt.toInstant()))),
                new FactChange(
                        Fact.find(row.getString("fact")).orElseThrow(),
                        row.getString("former_value"),
                        row.getString("wanted")));
    }

    private static List<FactUpdateView> gather(List<Line> lines) {
        var changes = new LinkedHashMap<UUID, List<FactChange>>();
        var updates = new LinkedHashMap<UUID, FactUpdateView>();
        for (var line : lines) {
            updates.putIfAbsent(line.update().id(), line.update());
            changes.computeIfAbsent(line.update().id(), id -> new ArrayList<>()).add(line.change());
        }
        return updates.values().stream()
                .map(update -> new FactUpdateView(
                        update.id(),
                        update.applicationId(),
                        update.page(),
                        update.explanation(),
                        update.askedAt(),
                        changes.getOrDefault(update.id(), List.of()),
                        update.decision()))
                .toList();
    }
}
