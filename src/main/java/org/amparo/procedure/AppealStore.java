// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.amparo.access.Compartment;
import org.amparo.access.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of what people write when they ask for a review. */
@Repository
class AppealStore {

    static final String ADD = """
            insert into procedure.appeal (id, case_id, step, language, reasons, lodged_at)
            values (:id, :case, :step, :language, :reasons, :at)
            """;

    static final String OF_CASE = """
            select id, step, language, reasons, lodged_at from procedure.appeal where case_id = :case order by lodged_at
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    AppealStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void add(UUID caseId, Step step, String language, String reasons, Instant at) {
        var id = UUID.randomUUID();
        jdbc.sql(ADD)
                .param("id", id)
                .param("case", caseId)
                .param("step", step.name())
                .param("language", language)
                .param("reasons", vault.seal(Compartment.CLAIM, id, reasons.getBytes(StandardCharsets.UTF_8)))
                .param("at", Timestamp.from(at))
                .update();
    }

    List<AppealView> ofCase(UUID caseId) {
        return jdbc.sql(OF_CASE)
                .param("case", caseId)
                .query((row, n) -> new AppealView(
                        Step.valueOf(row.getString("step")),
                        row.getString("language"),
                        new String(
                                vault.open(Compartment.CLAIM, row.getObject("id", UUID.class), row.getBytes("reasons")),
                                StandardCharsets.UTF_8),
                        row.getTimestamp("lodged_at").toInstant()))
                .list();
    }
}
