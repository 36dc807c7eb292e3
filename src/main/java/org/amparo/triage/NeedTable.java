// SPDX-License-Identifier: Apache-2.0
package org.amparo.triage;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Compartment;
import org.amparo.access.Officer;
import org.amparo.access.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of needs. Whoever reads names the compartments they may open, as a parameter of the query. */
@Repository
class NeedTable {

    static final String OPEN_ONE = """
            select id, version from triage.need
             where case_id = :case and code = :code and state in ('PENDING_REVIEW', 'CONFIRMED')
               for update
            """;

    static final String INSERT = """
            insert into triage.need (id, case_id, code, compartment, state, flagged_at)
            values (:id, :case, :code, :compartment, :state, :at)
            """;

    static final String ACT = """
            insert into triage.need_act (id, need_id, state, actor, actor_name, at, sealed)
            values (:id, :need, :state, :actor, :actorName, :at, :sealed)
            """;

    /** Whoever read an older version changes nothing. */
    static final String UPDATE = """
            update triage.need set state = :state, version = version + 1
             where id = :id and version = :version
            """;

    static final String LIST = """
            select id, case_id, code, compartment, state, version
              from triage.need
             where case_id = :case and compartment = any(:open)
             order by state in ('PENDING_REVIEW', 'CONFIRMED') desc, flagged_at, id
            """;

    static final String ONE = """
            select id, case_id, code, compartment, state, version
              from triage.need
             where id = :id and case_id = :case and compartment = any(:open)
            """;

    static final String ACTS = """
            select id, state, actor_name, at, sealed from triage.need_act where need_id = :need order by number
            """;

    static final String COUNTING = """
            select case_id, code, state from triage.need
             where case_id = any(:cases) and state in ('PENDING_REVIEW', 'CONFIRMED')
            """;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final NeedCodes codes;

    NeedTable(JdbcClient jdbc, Vault vault, NeedCodes codes) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.codes = codes;
    }

    /** A need as it stands, without what was said of it. */
    record Row(UUID id, UUID caseId, String code, Compartment compartment, NeedState state, int version) {}

    /** Codes of a case that count. */
    record Counting(Set<String> needs, Set<String> confirmed) {

        static final Counting NONE = new Counting(Set.of(), Set.of());
    }

    /** A second flag of the same need adds its note to the first. */
    void flag(UUID caseId, String code, String note, Officer officer, Instant at) {
        var compartment = codes.compartment(code).orElseThrow();
        var known = jdbc.sql(OPEN_ONE)
                .param("case", caseId)
                .param("code", code)
                .query((row, n) -> row.getObject("id", UUID.class))
                .optional();
        var id = known.orElseGet(UUID::randomUUID);
        if (known.isEmpty()) {
            jdbc.sql(INSERT)
                    .param("id", id)
                    .param("case", caseId)
                    .param("code", code)
                    .param("compartment", compartment.name())
                    .param("state", NeedState.PENDING_REVIEW.name())
                    .param("at", Timestamp.from(at))
                    .update();
        }
        act(id, compartment, NeedState.PENDING_REVIEW, note, officer, at);
    }

    /** Whether it was changed; not when somebody else did meanwhile. */
    boolean change(Row need, NeedState state, String note, Officer officer, Instant at) {
        var written = jdbc.sql(UPDATE)
                .param("id", need.id())
                .param("version", need.version())
                .param("state", state.name())
                .update();
        if (written == 1) {
            act(need.id(), need.compartment(), state, note, officer, at);
        }
        return written == 1;
    }

    private void act(UUID need, Compartment compartment, NeedState state, String note, Officer officer, Instant at) {
        var id = UUID.randomUUID();
        jdbc.sql(ACT)
                .param("id", id)
                .param("need", need)
                .param("state", state.name())
                .param("actor", officer.id())
                .param("actorName", officer.name())
                .param("at", Timestamp.from(at))
                .param(
                        "sealed",
                        note.isBlank()
                                ? null
                                : vault.seal(compartment, id, note.strip().getBytes(StandardCharsets.UTF_8)))
                .update();
    }

    List<Row> list(UUID caseId, Officer officer) {
        return jdbc.sql(LIST)
                .param("case", caseId)
                .param("open", open(officer))
                .query((row, n) -> row(row))
                .list();
    }

    Optional<Row> find(UUID id, UUID caseId, Officer officer) {
        return jdbc.sql(ONE)
                .param("id", id)
                .param("case", caseId)
                .param("open", open(officer))
                .query((row, n) -> row(row))
                .optional();
    }

    private static Row row(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("code"),
                Compartment.valueOf(row.getString("compartment")),
                NeedState.valueOf(row.getString("state")),
                row.getInt("version"));
    }

    List<NeedView.Act> acts(Row need) {
        return jdbc.sql(ACTS)
                .param("need", need.id())
                .query((row, n) -> new NeedView.Act(
                        NeedState.valueOf(row.getString("state")),
                        row.getString("actor_name"),
                        row.getTimestamp("at").toInstant(),
                        opened(need.compartment(), row.getObject("id", UUID.class), row.getBytes("sealed"))))
                .list();
    }

    private String opened(Compartment compartment, UUID owner, byte @org.jspecify.annotations.Nullable [] sealed) {
        return sealed == null ? "" : new String(vault.open(compartment, owner, sealed), StandardCharsets.UTF_8);
    }

    /** What counts for triage, of many cases at once. */
    Map<UUID, Counting> counting(Collection<UUID> cases) {
        record Found(UUID caseId, String code, boolean confirmed) {}
        var found = jdbc.sql(COUNTING)
                .param("cases", cases.toArray(UUID[]::new))
                .query((row, n) -> new Found(
                        row.getObject("case_id", UUID.class),
                        row.getString("code"),
                        row.getString("state").equals(NeedState.CONFIRMED.name())))
                .list();
        var counting = new HashMap<UUID, Counting>();
        for (var one : found) {
            var of = counting.computeIfAbsent(one.caseId(), id -> new Counting(new HashSet<>(), new HashSet<>()));
            of.needs().add(one.code());
            if (one.confirmed()) {
                of.confirmed().add(one.code());
            }
        }
        return counting;
    }

    static String[] open(Officer officer) {
        return Arrays.stream(Compartment.values())
                .filter(officer::mayOpen)
                .map(Compartment::name)
                .toArray(String[]::new);
    }
}
