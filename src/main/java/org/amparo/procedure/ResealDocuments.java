// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

import java.util.UUID;
import org.amparo.documents.UnderWithdrawnKeys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has every document made anew that a withdrawn key signed; nobody has to ask. Each batch commits by itself, of several
 * programs one works at a time, and a document without a pending case is passed over: officers see it among those left.
 */
@Component
class ResealDocuments {

    /** Held until the batch commits; the number only has to be this job's own. */
    static final String ALONE = "select pg_try_advisory_xact_lock(4021)";

    /** How often it looks away once there was nothing to do: a minute, with the usual pause. */
    private static final int RESTS = 12;

    private static final UUID FIRST = new UUID(0, 0);
    private static final Logger LOG = LoggerFactory.getLogger(ResealDocuments.class);

    private final UnderWithdrawnKeys papers;
    private final RenewDocument renewDocument;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private UUID reached = FIRST;
    private int rests;

    ResealDocuments(
            UnderWithdrawnKeys papers, RenewDocument renewDocument, JdbcClient jdbc, TransactionTemplate transactions) {
        this.papers = papers;
        this.renewDocument = renewDocument;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Begins again when it came to the end: a suspension may be lifted, a case reopened. */
    @Scheduled(
            initialDelayString = "${amparo.reseal.first-look:10s}",
            fixedDelayString = "${amparo.reseal.look-every:5s}")
    void resealNext() {
        try {
            transactions.executeWithoutResult(status -> {
                if (jdbc.sql(ALONE).query(Boolean.class).single()) {
                    batch();
                }
            });
        } catch (DataAccessException databaseAway) {
            LOG.warn(
                    "documents under withdrawn keys wait: {}",
                    databaseAway.getClass().getSimpleName());
        }
    }

    private void batch() {
        if (rests-- > 0 || papers.enoughWaits()) {
            return;
        }
        var next = papers.next(reached);
        next.forEach(renewDocument::reseal);
        reached = next.isEmpty() ? FIRST : next.getLast().id();
        rests = next.isEmpty() ? RESTS : 0;
    }
}
