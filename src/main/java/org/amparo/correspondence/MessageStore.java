// SPDX-License-Identifier: Apache-2.0
package org.amparo.correspondence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of messages and of what became of them. */
@Repository
class MessageStore {

    static final String ADD = """
            insert into correspondence.message (id, account_id, kind, reference, language, body, said_at)
            values (:id, :account, :kind, :reference, :language, :body, :at)
            """;

    /** Of a message that was not kept, such as a code, nothing is noted. */
    static final String NOTE = """
            insert into correspondence.delivery (message_id, outcome, status, at)
            select id, :outcome, :status, :at from correspondence.message where id = :message
            """;

    static final String NOTE_ONCE = """
            insert into correspondence.delivery (message_id, outcome, at)
            select m.id, :outcome, :at
              from correspondence.message m
             where m.id = :message and m.account_id = :account
               and not exists (select 1 from correspondence.delivery d
                                where d.message_id = m.id and d.outcome = :outcome)
            """;

    static final String LIST = """
            select m.id, m.kind, m.reference, m.language, m.body, m.said_at, d.outcome, d.at
              from (select * from correspondence.message
                     where account_id = :account
                     order by no desc
                     limit :most) m
              left join correspondence.delivery d on d.message_id = m.id
             order by m.no desc, d.no
            """;

    static final String ONE = """
            select m.id, m.kind, m.reference, m.language, m.body, m.said_at, d.outcome, d.at
              from correspondence.message m
              left join correspondence.delivery d on d.message_id = m.id
             where m.id = :id and m.account_id = :account
             order by d.no
            """;

    static final String UNREAD = """
            select count(*)
              from correspondence.message m
             where m.account_id = :account
               and not exists (select 1 from correspondence.delivery d
                                where d.message_id = m.id and d.outcome = 'READ')
            """;

    /** Mail that came back. */
    static final String RETURNED = """
            select count(*), max(at)
              from correspondence.delivery d
              join correspondence.message m on m.id = d.message_id
             where m.account_id = :account and d.outcome in ('REFUSED', 'BOUNCED')
            """;

    private final JdbcClient jdbc;

    MessageStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, UUID account, String kind, UUID reference, String language, String body, Instant at) {
        jdbc.sql(ADD)
                .param("id", id)
                .param("account", account)
                .param("kind", kind)
                .param("reference", reference)
                .param("language", language)
                .param("body", body)
                .param("at", Timestamp.from(at))
                .update();
    }

    void note(UUID message, Delivery.Outcome outcome, String status, Instant at) {
        jdbc.sql(NOTE)
                .param("message", message)
                .param("outcome", outcome.name())
                .param("status", status)
                .param("at", Timestamp.from(at))
                .update();
    }

    void noteRead(UUID message, UUID account, Instant at) {
        jdbc.sql(NOTE_ONCE)
                .param("message", message)
                .param("account", account)
                .param("outcome", Delivery.Outcome.READ.name())
                .param("at", Timestamp.from(at))
                .update();
    }

    List<MessageView> list(UUID account, int most) {
        return gather(jdbc.sql(LIST)
                .param("account", account)
                .param("most", most)
                .query(MessageStore::line)
                .list());
    }

    Optional<MessageView> find(UUID id, UUID account) {
        return gather(jdbc.sql(ONE)
                        .param("id", id)
                        .param("account", account)
                        .query(MessageStore::line)
                        .list())
                .stream()
                .findFirst();
    }

    int unread(UUID account) {
        return jdbc.sql(UNREAD).param("account", account).query(Integer.class).single();
    }

    Optional<ReturnedMail> returned(UUID account) {
        return jdbc.sql(RETURNED)
                .param("account", account)
                .query((row, n) -> row.getInt(1) == 0
                        ? Optional.<ReturnedMail>empty()
                        : Optional.of(new ReturnedMail(
                                row.getInt(1), row.getTimestamp(2).toInstant())))
                .single();
    }

    private static List<MessageView> gather(List<Line> lines) {
        Map<UUID, List<Line>> byMessage = new LinkedHashMap<>();
        lines.forEach(line -> byMessage
                .computeIfAbsent(line.message().id(), id -> new ArrayList<>())
                .add(line));
        return byMessage.values().stream()
                .map(of -> {
                    var message = of.getFirst().message();
                    return new MessageView(
                            message.id(),
                            message.kind(),
                            message.reference(),
                            message.language(),
                            message.body(),
                            message.saidAt(),
                            of.stream()
                                    .flatMap(line -> line.delivery().stream())
                                    .toList());
                })
                .toList();
    }

    private record Line(MessageView message, Optional<Delivery> delivery) {}

    private static Line line(ResultSet row, int n) throws SQLException {
        var outcome = row.getString("outcome");
        return new Line(
                new MessageView(
                        row.getObject("id", UUID.class),
                        row.getString("kind"),
                        row.getObject("reference", UUID.class),
                        row.getString("language"),
                        row.getString("body"),
                        row.getTimestamp("said_at").toInstant(),
                        List.of()),
                outcome == null
                        ? Optional.empty()
                        : Optional.of(new Delivery(
                                Delivery.Outcome.valueOf(outcome),
                                row.getTimestamp("at").toInstant())));
    }
}
