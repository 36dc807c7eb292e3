// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.Officer;
import org.amparo.access.Subject;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ends all documents of a file with the process they were given for. Whether it ends them, the procedure knows. */
@Service
public class EndDocuments {

    /** Found by whatever is still being made, which is then issued and ended at once: {@link RenewalStore#FOLLOW_END}. */
    static final String NOTE = """
            insert into documents.ended (holder, file_number, ended_at, ended_by, reason)
            values (:holder, :fileNumber, :at, :by, :reason)
            """;

    /** Waits for whoever issues one just now, and makes the next wait: what is made then sees that it is over. */
    static final String LOCK = """
            select id from documents.document where holder = :holder and file_number = :fileNumber for update
            """;

    static final String END = """
            update documents.document
               set state = 'REVOKED', revoked_at = :at, revoked_by = :by, revoked_reason = :reason
             where holder = :holder and file_number = :fileNumber and state = 'ISSUED'
            returning id, type
            """;

    private final JdbcClient jdbc;
    private final HandOver handOver;
    private final AccessLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EndDocuments(JdbcClient jdbc, HandOver handOver, AccessLog log, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.handOver = handOver;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /** In the transaction that ends the process. Ending again changes nothing. {@code reason} is kept with each document. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(UUID holder, String fileNumber, String reason, Officer officer) {
        var at = clock.instant();
        said(NOTE, holder, fileNumber, reason, officer)
                .param("at", Timestamp.from(at))
                .update();
        jdbc.sql(LOCK)
                .param("holder", holder)
                .param("fileNumber", fileNumber)
                .query(UUID.class)
                .list();
        var ended = said(END, holder, fileNumber, reason, officer)
                .param("at", Timestamp.from(at))
                .query((row, n) ->
                        new DocumentRevoked(row.getObject("id", UUID.class), holder, row.getString("type"), at))
                .list();
        for (var document : ended) {
            log.wrote(officer, "document.revoke", new Subject("document", document.documentId()));
            events.publishEvent(document);
        }
        handOver.end(holder, fileNumber, reason, officer);
    }

    private JdbcClient.StatementSpec said(String sql, UUID holder, String fileNumber, String reason, Officer officer) {
        return jdbc.sql(sql)
                .param("holder", holder)
                .param("fileNumber", fileNumber)
                .param("reason", reason)
                .param("by", officer.id());
    }
}
