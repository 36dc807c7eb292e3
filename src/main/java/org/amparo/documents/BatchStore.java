// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of batches. Each step happens once, whoever else presses at the same time. */
@Repository
class BatchStore {

    static final String ADD = """
        insert into documents.batch (id, office, state, prepared_at, prepared_by, prepared_name)
        values (:id, :office, 'PREPARED', :at, :by, :byName)
        """;

    static final String ADD_ITEM = """
        insert into documents.batch_item (batch_id, document_id, serial) values (:id, :document, :serial)
        """;

    static final String LIST = """
        select * from documents.batch
         where office = :office
         order by state in ('DONE', 'WITHDRAWN'), prepared_at desc, id
         limit :rows
        """;

    static final String FIND = """
        select * from documents.batch where id = :id and office in (:offices)
        """;

    static final String LOCK = FIND + " for update";

    static final String ITEMS = """
        select i.document_id, coalesce(d.own_number, d.file_number) as number, d.type, i.serial, i.outcome,
               d.state = 'ISSUED' as holds
          from documents.batch_item i
          join documents.document d on d.id = i.document_id
         where i.batch_id = :id
         order by i.serial
        """;

    static final String RELEASE = """
        update documents.batch
           set state = 'RELEASED', released_at = :at, released_by = :by, released_name = :byName
         where id = :id and state = 'PREPARED'
        """;

    static final String PRINT = """
        update documents.batch
           set state = 'PRINTING', printed_at = :at, printed_by = :by, printed_name = :byName
         where id = :id and state = 'RELEASED'
        """;

    static final String WITHDRAW = """
        update documents.batch set state = 'WITHDRAWN' where id = :id and state in ('PREPARED', 'RELEASED')
        """;

    static final String OUTCOME = """
        update documents.batch_item
           set outcome = :outcome
         where batch_id = :id and document_id = :document and outcome is null
        """;

    static final String OPEN_OF = """
        select batch_id from documents.batch_item where document_id = :document and outcome is null
        """;

    static final String FINISH = """
        update documents.batch b
           set state = 'DONE'
         where id = :id and state = 'PRINTING'
           and not exists (select 1 from documents.batch_item i where i.batch_id = b.id and i.outcome is null)
        """;

    private final JdbcClient jdbc;
    private final DocumentTypes types;

    BatchStore(JdbcClient jdbc, DocumentTypes types) {
        this.jdbc = jdbc;
        this.types = types;
    }

    void add(UUID id, String office, StockStore.Act act) {
        by(jdbc.sql(ADD).param("id", id).param("office", office), act).update();
    }

    void add(UUID id, UUID document, String serial) {
        jdbc.sql(ADD_ITEM)
                .param("id", id)
                .param("document", document)
                .param("serial", serial)
                .update();
    }

    /** Open ones first, then the newest. */
    List<BatchView> list(String office, int rows) {
        return jdbc.sql(LIST)
                .param("office", office)
                .param("rows", rows)
                .query((row, n) -> batch(row))
                .list();
    }

    Optional<BatchView> find(UUID id, Set<String> offices) {
        return one(FIND, id, offices);
    }

    /** Nobody else does anything with it until the transaction is over. */
    Optional<BatchView> lock(UUID id, Set<String> offices) {
        return one(LOCK, id, offices);
    }

    private Optional<BatchView> one(String sql, UUID id, Set<String> offices) {
        return offices.isEmpty()
                ? Optional.empty()
                : jdbc.sql(sql)
                        .param("id", id)
                        .param("offices", offices)
                        .query((row, n) -> batch(row))
                        .optional();
    }

    boolean release(UUID id, StockStore.Act act) {
        return by(jdbc.sql(RELEASE).param("id", id), act).update() == 1;
    }

    boolean print(UUID id, StockStore.Act act) {
        return by(jdbc.sql(PRINT).param("id", id), act).update() == 1;
    }

    boolean withdraw(UUID id) {
        return jdbc.sql(WITHDRAW).param("id", id).update() == 1;
    }

    /** False when it was noted before. */
    boolean note(UUID id, UUID document, BatchView.Outcome outcome) {
        return jdbc.sql(OUTCOME)
                        .param("id", id)
                        .param("document", document)
                        .param("outcome", outcome.name())
                        .update()
                == 1;
    }

    Optional<UUID> openOf(UUID document) {
        return jdbc.sql(OPEN_OF).param("document", document).query(UUID.class).optional();
    }

    void finishWhenDone(UUID id) {
        jdbc.sql(FINISH).param("id", id).update();
    }

    private static JdbcClient.StatementSpec by(JdbcClient.StatementSpec statement, StockStore.Act act) {
        return statement
                .param("at", act.time())
                .param("by", act.officer().id())
                .param("byName", act.officer().name());
    }

    private BatchView batch(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new BatchView(
                id,
                row.getString("office"),
                BatchView.State.valueOf(row.getString("state")),
                done(row, "prepared").orElseThrow(),
                done(row, "released"),
                done(row, "printed"),
                items(id));
    }

    private List<BatchView.Item> items(UUID id) {
        return jdbc.sql(ITEMS)
                .param("id", id)
                .query((row, n) -> new BatchView.Item(
                        row.getObject("document_id", UUID.class),
                        row.getString("number"),
                        types.get(row.getString("type")).title(),
                        row.getString("serial"),
                        Optional.ofNullable(row.getString("outcome")).map(BatchView.Outcome::valueOf),
                        row.getBoolean("holds")))
                .list();
    }

    private static Optional<BatchView.Done> done(ResultSet row, String what) throws SQLException {
        var by = row.getObject(what + "_by", UUID.class);
        return by == null
                ? Optional.empty()
                : Optional.of(new BatchView.Done(
                        by,
                        row.getString(what + "_name"),
                        row.getTimestamp(what + "_at").toInstant()));
    }
}
