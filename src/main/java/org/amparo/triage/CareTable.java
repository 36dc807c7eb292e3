// SPDX-License-Identifier: Apache-2.0
package org.amparo.triage;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Officer;
import org.amparo.access.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of what is done about needs: guarantees of the procedure, and referrals. */
@Repository
class CareTable {

    static final String ADD_GUARANTEES = """
            insert into triage.guarantee (case_id, codes, actor, actor_name, at)
            values (:case, :codes, :actor, :actorName, :at)
            """;

    static final String GUARANTEES =
            "select codes from triage.guarantee where case_id = :case order by number desc limit 1";

    static final String REFER = """
            insert into triage.referral (id, need_id, body, sealed, follow_up_on, referred_by, referred_at)
            values (:id, :need, :body, :sealed, :followUp, :by, :at)
            """;

    static final String REFERRALS = """
            select id, body, sealed, follow_up_on, referred_by, referred_at, outcome
              from triage.referral where need_id = :need order by referred_at, id
            """;

    /** The first outcome stands. */
    static final String CLOSE = """
            update triage.referral set outcome = :outcome, closed_by = :by, closed_at = :at
             where id = :id and need_id = :need and closed_at is null
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    CareTable(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    List<String> guarantees(UUID caseId) {
        return jdbc.sql(GUARANTEES)
                .param("case", caseId)
                .query((row, n) -> List.of((String[]) row.getArray("codes").getArray()))
                .optional()
                .orElse(List.of());
    }

    void guarantee(UUID caseId, List<String> codes, Officer officer, Instant at) {
        jdbc.sql(ADD_GUARANTEES)
                .param("case", caseId)
                .param("codes", codes.toArray(String[]::new))
                .param("actor", officer.id())
                .param("actorName", officer.name())
                .param("at", Timestamp.from(at))
                .update();
    }

    void refer(NeedTable.Row need, String body, String words, LocalDate followUp, Officer officer, Instant at) {
        var id = UUID.randomUUID();
        jdbc.sql(REFER)
                .param("id", id)
                .param("need", need.id())
                .param("body", body)
                .param("sealed", sealed(need, id, words))
                .param("followUp", followUp)
                .param("by", officer.name())
                .param("at", Timestamp.from(at))
                .update();
    }

    void close(NeedTable.Row need, UUID referral, String outcome, Officer officer, Instant at) {
        jdbc.sql(CLOSE)
                .param("id", referral)
                .param("need", need.id())
                .param("outcome", sealed(need, referral, outcome))
                .param("by", officer.name())
                .param("at", Timestamp.from(at))
                .update();
    }

    List<NeedView.Referral> referrals(NeedTable.Row need) {
        return jdbc.sql(REFERRALS)
                .param("need", need.id())
                .query((row, n) -> {
                    var id = row.getObject("id", UUID.class);
                    return new NeedView.Referral(
                            id,
                            row.getString("body"),
                            opened(need, id, row.getBytes("sealed")),
                            row.getObject("follow_up_on", LocalDate.class),
                            row.getString("referred_by"),
                            row.getTimestamp("referred_at").toInstant(),
                            Optional.ofNullable(row.getBytes("outcome")).map(bytes -> opened(need, id, bytes)));
                })
                .list();
    }

    private byte[] sealed(NeedTable.Row need, UUID owner, String words) {
        return vault.seal(need.compartment(), owner, words.strip().getBytes(StandardCharsets.UTF_8));
    }

    private String opened(NeedTable.Row need, UUID owner, byte[] sealed) {
        return new String(vault.open(need.compartment(), owner, sealed), StandardCharsets.UTF_8);
    }
}
