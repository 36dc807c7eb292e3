// SPDX-License-Identifier: Apache-2.0
package org.amparo.triage;

import java.util.Optional;
import java.util.UUID;
import org.amparo.procedure.CaseMoved;
import org.amparo.procedure.CaseRegistered;
import org.amparo.procedure.OpenCases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Judges a case when it moves, and all of them again and again, for waiting and ages change by the day. A batch commits by
 * itself, and of several programs one works at a time.
 */
@Component
class JudgeCases {

    /** Held until the batch commits; the number only has to be this job's own. */
    static final String ALONE = "select pg_try_advisory_xact_lock(7001)";

    private static final Logger LOG = LoggerFactory.getLogger(JudgeCases.class);

    private final Standings standings;
    private final OpenCases cases;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    JudgeCases(Standings standings, OpenCases cases, JdbcClient jdbc, TransactionTemplate transactions) {
        this.standings = standings;
        this.cases = cases;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @EventListener
    void on(CaseRegistered registered) {
        standings.judge(registered.caseId());
    }

    @EventListener
    void on(CaseMoved moved) {
        standings.judge(moved.caseId());
    }

    /** Missing an hour, or a day, loses nothing. */
    @Scheduled(initialDelayString = "${amparo.triage.first-look:2m}", fixedDelayString = "${amparo.triage.every:6h}")
    void judgeAll() {
        try {
            var last = Optional.<UUID>empty();
            do {
                last = batch(last);
            } while (last.isPresent());
        } catch (DataAccessException | TransactionException databaseAway) {
            LOG.warn("triage waits: {}", databaseAway.getClass().getSimpleName());
        }
    }

    private Optional<UUID> batch(Optional<UUID> after) {
        return Optional.ofNullable(transactions.execute(status -> {
                    if (!jdbc.sql(ALONE).query(Boolean.class).single()) {
                        return Optional.<UUID>empty();
                    }
                    var some = cases.after(after);
                    standings.judge(some);
                    return some.size() < OpenCases.BATCH
                            ? Optional.<UUID>empty()
                            : Optional.of(some.getLast().id());
                }))
                .flatMap(last -> last);
    }
}
