// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of cards on their way to their holders. */
@Repository
class CardStore {

    static final String QUEUE = """
        with queued as (
            insert into documents.card (document_id, office, state, queued_at) values (:id, :office, 'QUEUED', :at)
            returning document_id
        )
        update documents.document d set inactive = true from queued where d.id = queued.document_id
        """;

    private static final String SELECT = """
        select c.document_id, coalesce(d.own_number, d.file_number) as number, d.type, c.state, c.queued_at, b.serial,
               d.state = 'ISSUED' as holds
          from documents.card c
          join documents.document d on d.id = c.document_id
          left join documents.blank b on b.document_id = c.document_id
        """;

    static final String LIST = SELECT + """
         where c.office = :office and c.state = :state and d.state = 'ISSUED'
         order by c.queued_at, c.document_id
         limit :rows offset :skip
        """;

    static final String COUNT = """
        select count(*)
          from documents.card c
          join documents.document d on d.id = c.document_id
         where c.office = :office and c.state = :state and d.state = 'ISSUED'
        """;

    static final String ONE = SELECT + """
         where c.document_id = :id and c.office in (:offices)
        """;

    /** In the order of their ids, so that two stations wait for each other rather than for ever. */
    static final String LOCK = """
        select c.document_id
          from documents.card c
          join documents.document d on d.id = c.document_id
         where c.document_id in (:ids) and c.office = :office and c.state = 'QUEUED' and d.state = 'ISSUED'
         order by c.document_id
           for update of c
        """;

    static final String LOCK_ONE = """
        select state, office from documents.card where document_id = :id and office in (:offices) for update
        """;

    static final String SET = """
        update documents.card set state = :state where document_id = :id
        """;

    static final String SET_INACTIVE = """
        update documents.document set inactive = :inactive where id = :id
        """;

    static final String BY_TOKEN = """
        select c.document_id
          from documents.card c
          join documents.document d on d.id = c.document_id
         where d.token_hash = :hash and c.office in (:offices)
        """;

    private final JdbcClient jdbc;
    private final DocumentTypes types;

    CardStore(JdbcClient jdbc, DocumentTypes types) {
        this.jdbc = jdbc;
        this.types = types;
    }

    /** A card about to go on, and the office it is at. */
    record Locked(CardState state, String office) {}

    /** Produced, and to be printed there. It is not valid before it was scanned. */
    void queue(UUID id, String office, Instant at) {
        jdbc.sql(QUEUE)
                .param("id", id)
                .param("office", office)
                .param("at", Timestamp.from(at))
                .update();
    }

    List<CardLine> list(String office, CardState state, int rows, int skip) {
        return jdbc.sql(LIST)
                .param("office", office)
                .param("state", state.name())
                .param("rows", rows)
                .param("skip", skip)
                .query(this::line)
                .list();
    }

    int count(String office, CardState state) {
        return jdbc.sql(COUNT)
                .param("office", office)
                .param("state", state.name())
                .query(Integer.class)
                .single();
    }

    Optional<CardLine> find(UUID id, Set<String> offices) {
        return offices.isEmpty()
                ? Optional.empty()
                : jdbc.sql(ONE)
                        .param("id", id)
                        .param("offices", offices)
                        .query(this::line)
                        .optional();
    }

    /** Those of the given ones that wait to be printed there. */
    List<UUID> lockQueued(Collection<UUID> ids, String office) {
        return jdbc.sql(LOCK)
                .param("ids", ids)
                .param("office", office)
                .query((row, n) -> row.getObject("document_id", UUID.class))
                .list();
    }

    Optional<Locked> lock(UUID id, Set<String> offices) {
        return offices.isEmpty()
                ? Optional.empty()
                : jdbc.sql(LOCK_ONE)
                        .param("id", id)
                        .param("offices", offices)
                        .query((row, n) ->
                                new Locked(CardState.valueOf(row.getString("state")), row.getString("office")))
                        .optional();
    }

    void set(UUID id, CardState state) {
        jdbc.sql(SET).param("id", id).param("state", state.name()).update();
    }

    void setInactive(UUID id, boolean inactive) {
        jdbc.sql(SET_INACTIVE).param("id", id).param("inactive", inactive).update();
    }

    Optional<UUID> byToken(Token token, Set<String> offices) {
        return offices.isEmpty()
                ? Optional.empty()
                : jdbc.sql(BY_TOKEN)
                        .param("hash", token.hash())
                        .param("offices", offices)
                        .query(UUID.class)
                        .optional();
    }

    private CardLine line(ResultSet row, int n) throws SQLException {
        return new CardLine(
                row.getObject("document_id", UUID.class),
                row.getString("number"),
                types.get(row.getString("type")).title(),
                CardState.valueOf(row.getString("state")),
                row.getTimestamp("queued_at").toInstant(),
                Optional.ofNullable(row.getString("serial")),
                row.getBoolean("holds"));
    }
}
