// SPDX-License-Identifier: Apache-2.0
package org.amparo.correspondence;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Compartment;
import org.amparo.access.Officer;
import org.amparo.access.Vault;
import org.amparo.correspondence.ComplaintView.Topic;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of complaints, whose texts are sealed. */
@Repository
class ComplaintTable {

    private static final String SELECT = """
            select c.id, c.number, c.account_id, c.topic, c.language, c.sealed, c.filed_at,
                   a.sealed as answer, a.officer_name, a.answered_at
              from correspondence.complaint c
              left join correspondence.complaint_answer a on a.complaint_id = c.id
            """;

    static final String OF_ACCOUNT = SELECT + " where c.account_id = :account order by c.number desc";

    static final String LATEST = SELECT + """
             order by (a.answered_at is null) desc, c.number
             limit 100
            """;

    static final String ONE = SELECT + " where c.id = :id";

    static final String ADD = """
            insert into correspondence.complaint (id, account_id, topic, language, sealed, filed_at)
            values (:id, :account, :topic, :language, :sealed, :at)
            """;

    static final String ANSWER = """
            insert into correspondence.complaint_answer (complaint_id, sealed, officer_id, officer_name, answered_at)
            values (:id, :sealed, :officer, :officerName, :at)
            on conflict (complaint_id) do nothing
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    ComplaintTable(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** A complaint and whose it is, which no officer is shown. */
    record Row(UUID accountId, ComplaintView complaint) {}

    void add(UUID id, UUID account, Topic topic, String language, String text, Instant at) {
        jdbc.sql(ADD)
                .param("id", id)
                .param("account", account)
                .param("topic", topic.name())
                .param("language", language)
                .param("sealed", seal(id, text))
                .param("at", Timestamp.from(at))
                .update();
    }

    /** False when it was answered before. */
    boolean answer(UUID id, String text, Officer officer, Instant at) {
        return jdbc.sql(ANSWER)
                        .param("id", id)
                        .param("sealed", seal(id, text))
                        .param("officer", officer.id())
                        .param("officerName", officer.name())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    List<ComplaintView> ofAccount(UUID account) {
        return jdbc.sql(OF_ACCOUNT).param("account", account).query(this::row).list().stream()
                .map(Row::complaint)
                .toList();
    }

    /** Those without an answer first, the oldest first. */
    List<ComplaintView> latest() {
        return jdbc.sql(LATEST).query(this::row).list().stream()
                .map(Row::complaint)
                .toList();
    }

    Optional<Row> find(UUID id) {
        return jdbc.sql(ONE).param("id", id).query(this::row).optional();
    }

    private Row row(ResultSet row, int n) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var answer = row.getBytes("answer");
        return new Row(
                row.getObject("account_id", UUID.class),
                new ComplaintView(
                        id,
                        row.getLong("number"),
                        Topic.valueOf(row.getString("topic")),
                        row.getString("language"),
                        open(id, row.getBytes("sealed")),
                        row.getTimestamp("filed_at").toInstant(),
                        answer == null
                                ? Optional.empty()
                                : Optional.of(new ComplaintView.Answer(
                                        open(id, answer),
                                        row.getString("officer_name"),
                                        row.getTimestamp("answered_at").toInstant()))));
    }

    private byte[] seal(UUID id, String text) {
        return vault.seal(Compartment.COMPLAINTS, id, text.getBytes(StandardCharsets.UTF_8));
    }

    private String open(UUID id, byte[] sealed) {
        return new String(vault.open(Compartment.COMPLAINTS, id, sealed), StandardCharsets.UTF_8);
    }
}
