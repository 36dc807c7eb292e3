// SPDX-License-Identifier: Apache-2.0
package org.amparo.triage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.amparo.access.Officer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of where cases stand. */
@Repository
class StandingTable {

    static final String COLUMNS = """
            select case_id, file_number, office, filed_at, is_open, own_tier, tier, tier_since, due_at, fired,
                   needs_person, rules_since, override_tier, override_fired
              from triage.standing
            """;

    static final String BY_CASES = COLUMNS + " where case_id = any(:cases)";

    static final String SAVE = """
            insert into triage.standing (case_id, file_number, office, filed_at, is_open, own_tier, tier, tier_since,
                                         due_at, fired, needs_person, rules_since, override_tier, override_fired)
            values (:case, :fileNumber, :office, :filedAt, :open, :own, :tier, :since, :dueAt, :fired, :needsPerson,
                    :rules, :overrideTier, :overrideFired)
            on conflict (case_id) do update
               set office = excluded.office, is_open = excluded.is_open, own_tier = excluded.own_tier,
                   tier = excluded.tier, tier_since = excluded.tier_since, due_at = excluded.due_at,
                   fired = excluded.fired, needs_person = excluded.needs_person, rules_since = excluded.rules_since,
                   override_tier = excluded.override_tier, override_fired = excluded.override_fired
            """;

    static final String NOTE = """
            insert into triage.judgement (case_id, tier, due_at, fired, needs_person, rules_since, actor, actor_name,
                                          reason, at)
            values (:case, :tier, :dueAt, :fired, :needsPerson, :rules, :actor, :actorName, :reason, :at)
            """;

    static final String CLOSE = "update triage.standing set is_open = false where case_id = :case";

    static final String LOCK = "select 1 from triage.standing where case_id = :case for update";

    static final String HISTORY = """
            select tier, due_at, fired, needs_person, rules_since, actor_name, reason, at
              from triage.judgement where case_id = :case order by number desc limit 100
            """;

    private final JdbcClient jdbc;

    StandingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<UUID, Standing> of(Collection<UUID> cases) {
        return jdbc
                .sql(BY_CASES)
                .param("cases", cases.toArray(UUID[]::new))
                .query((row, n) -> standing(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Standing::caseId, Function.identity()));
    }

    /** Until this transaction ends nobody else judges this case. */
    void lock(UUID caseId) {
        jdbc.sql(LOCK).param("case", caseId).query(Integer.class).optional();
    }

    void save(Standing standing) {
        jdbc.sql(SAVE)
                .param("case", standing.caseId())
                .param("fileNumber", standing.fileNumber())
                .param("office", standing.office())
                .param("filedAt", Timestamp.from(standing.filedAt()))
                .param("open", standing.open())
                .param("own", standing.own().name())
                .param("tier", standing.tier().name())
                .param("since", Timestamp.from(standing.since()))
                .param("dueAt", Timestamp.from(standing.dueAt()))
                .param("fired", standing.fired().toArray(String[]::new))
                .param("needsPerson", standing.needsPerson())
                .param("rules", standing.rules())
                .param(
                        "overrideTier",
                        standing.override().map(over -> over.tier().name()).orElse(null))
                .param(
                        "overrideFired",
                        standing.override()
                                .map(over -> over.fired().toArray(String[]::new))
                                .orElse(null))
                .update();
    }

    void note(Standing standing, Optional<Officer> officer, String reason, Instant at) {
        jdbc.sql(NOTE)
                .param("case", standing.caseId())
                .param("tier", standing.tier().name())
                .param("dueAt", Timestamp.from(standing.dueAt()))
                .param("fired", standing.fired().toArray(String[]::new))
                .param("needsPerson", standing.needsPerson())
                .param("rules", standing.rules())
                .param("actor", officer.map(Officer::id).orElse(null))
                .param("actorName", officer.map(Officer::name).orElse(""))
                .param("reason", reason)
                .param("at", Timestamp.from(at))
                .update();
    }

    void close(UUID caseId) {
        jdbc.sql(CLOSE).param("case", caseId).update();
    }

    List<TriageView.Past> history(UUID caseId, Function<List<String>, List<String>> words) {
        return jdbc.sql(HISTORY)
                .param("case", caseId)
                .query((row, n) -> new TriageView.Past(
                        Tier.valueOf(row.getString("tier")),
                        words.apply(texts(row, "fired")),
                        row.getObject("rules_since", LocalDate.class),
                        row.getString("actor_name"),
                        row.getString("reason"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                row.getObject("case_id", UUID.class),
                row.getString("file_number"),
                row.getString("office"),
                row.getTimestamp("filed_at").toInstant(),
                row.getBoolean("is_open"),
                Tier.valueOf(row.getString("own_tier")),
                Tier.valueOf(row.getString("tier")),
                row.getTimestamp("tier_since").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                texts(row, "fired"),
                row.getBoolean("needs_person"),
                row.getObject("rules_since", LocalDate.class),
                row.getString("override_tier") == null
                        ? Optional.empty()
                        : Optional.of(new Standing.Override(
                                Tier.valueOf(row.getString("override_tier")), texts(row, "override_fired"))));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
