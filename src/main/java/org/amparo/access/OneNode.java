// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Work on a timer is done by one node at a time: whoever comes second leaves it. The lock belongs to a transaction, so a
 * node that dies gives it back.
 */
@Component
public class OneNode {

    private static final String ALONE = "select pg_try_advisory_xact_lock(hashtextextended(:work, 3))";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    OneNode(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** One piece of work, small enough for one transaction; says whether there may be more. */
    @FunctionalInterface
    public interface Piece {
        boolean doAndSayWhetherThereIsMore();
    }

    /** Does piece after piece, each in a transaction of its own, until there is no more or another node is at it. */
    public void work(String name, Piece piece) {
        while (Boolean.TRUE.equals(
                transaction.execute(status -> isAlone(name) && piece.doAndSayWhetherThereIsMore()))) {
            // there is more
        }
    }

    private boolean isAlone(String name) {
        return Boolean.TRUE.equals(
                jdbc.sql(ALONE).param("work", name).query(Boolean.class).single());
    }
}
