// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.security.SecureRandom;
import org.amparo.kernel.CheckDigits;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Numbers of nine digits for documents that have one of their own: eight at random and Damm's check digit, so that no number
 * tells how many there are, and a mistyped one is noticed. Nobody gets one twice.
 */
@Repository
class CardNumber {

    static final String TAKE = """
        insert into documents.own_number (number) values (:number) on conflict do nothing
        """;

    private static final int RANDOM_DIGITS = 8;

    private final JdbcClient jdbc;
    private final SecureRandom random = new SecureRandom();

    CardNumber(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the caller's transaction: a number that is rolled back was never given. */
    String take() {
        while (true) {
            var number = number(random.nextInt(100_000_000));
            if (jdbc.sql(TAKE).param("number", number).update() == 1) {
                return number;
            }
        }
    }

    static String number(int drawn) {
        var digits = ("%0" + RANDOM_DIGITS + "d").formatted(drawn);
        return digits + CheckDigits.DAMM.of(digits);
    }
}
