// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of what officers, and holders, did with documents. Only ever added to. */
@Repository
class StepStore {

    static final String ADD = """
        insert into documents.step (document_id, what, why, at, by, by_name)
        values (:document, :what, :why, :at, :by, :byName)
        """;

    static final String OF_HOLDER = """
        select s.document_id, s.what, s.why, s.at, s.by_name
          from documents.step s
          join documents.document d on d.id = s.document_id
         where d.holder = :holder
         order by s.id
        """;

    static final String OF_DOCUMENT = """
        select document_id, what, why, at, by_name from documents.step where document_id = :document order by id
        """;

    private final JdbcClient jdbc;

    StepStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID document, DocumentStep.What what, String why, StockStore.Act act) {
        jdbc.sql(ADD)
                .param("document", document)
                .param("what", what.name())
                .param("why", why)
                .param("at", act.time())
                .param("by", act.officer().id())
                .param("byName", act.officer().name())
                .update();
    }

    /** What the holder did: without a name, which stands on the document. */
    void addOfHolder(UUID document, DocumentStep.What what, UUID holder, Instant at) {
        jdbc.sql(ADD)
                .param("document", document)
                .param("what", what.name())
                .param("why", "")
                .param("at", Timestamp.from(at))
                .param("by", holder)
                .param("byName", "")
                .update();
    }

    List<DocumentStep> ofHolder(UUID holder) {
        return list(jdbc.sql(OF_HOLDER).param("holder", holder));
    }

    List<DocumentStep> of(UUID document) {
        return list(jdbc.sql(OF_DOCUMENT).param("document", document));
    }

    private static List<DocumentStep> list(JdbcClient.StatementSpec statement) {
        return statement
                .query((row, n) -> new DocumentStep(
                        row.getObject("document_id", UUID.class),
                        DocumentStep.What.valueOf(row.getString("what")),
                        row.getString("why"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("by_name")))
                .list();
    }
}
