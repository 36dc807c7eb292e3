// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

import java.util.Optional;
import org.amparo.documents.RunningOut;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Renews what the country's rule renews while a case is pending; nobody has to ask. A batch commits by itself, so that
 * work cut short goes on where it stopped, and of several programs one works at a time.
 */
@Component
class RenewByRule {

    /** Held until the batch commits; the number only has to be this job's own. */
    static final String ALONE = "select pg_try_advisory_xact_lock(4020)";

    private static final Logger LOG = LoggerFactory.getLogger(RenewByRule.class);

    private final RunningOut runningOut;
    private final RenewDocument renewDocument;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    RenewByRule(RunningOut runningOut, RenewDocument renewDocument, JdbcClient jdbc, TransactionTemplate transactions) {
        this.runningOut = runningOut;
        this.renewDocument = renewDocument;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Each document's own dates say when it is due: missing an hour, or a day, loses nothing. */
    @Scheduled(
            initialDelayString = "${amparo.renewals.first-look:1m}",
            fixedDelayString = "${amparo.renewals.look-every:1h}")
    void renewAll() {
        try {
            for (var type : runningOut.types()) {
                var after = Optional.<RunningOut.Paper>empty();
                do {
                    after = batch(type, after);
                } while (after.isPresent());
            }
        } catch (DataAccessException databaseAway) {
            LOG.warn("renewals wait: {}", databaseAway.getClass().getSimpleName());
        }
    }

    /** The last of the batch; empty when there are no more, or another program is at it. */
    private Optional<RunningOut.Paper> batch(String type, Optional<RunningOut.Paper> after) {
        return Optional.ofNullable(transactions.execute(status -> {
                    if (!jdbc.sql(ALONE).query(Boolean.class).single()) {
                        return Optional.<RunningOut.Paper>empty();
                    }
                    var papers = runningOut.next(type, after);
                    papers.forEach(renewDocument::byRule);
                    return papers.size() < RunningOut.BATCH
                            ? Optional.<RunningOut.Paper>empty()
                            : Optional.of(papers.getLast());
                }))
                .flatMap(last -> last);
    }
}
