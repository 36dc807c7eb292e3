// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How fast mails to sign in with are asked for, by network and by address. Askings for one address wait for one another,
 * so that two at once count as two; to be taken in the transaction that notes the asking.
 */
final class AskingPace {

    private static final String ONE_AT_A_TIME =
            "select cast(pg_advisory_xact_lock(hashtextextended(lower(:email), :kind)) as text)";

    private final JdbcClient jdbc;
    private final KeyedHash hash;
    private final Clock clock;
    private final int kind;
    private final String lately;
    private final Pace perNetwork;

    /**
     * @param kind tells the locks of one kind of mail from those of another
     * @param lately reads when an {@code :email} was asked for after {@code :since}, and whether from {@code :network}
     */
    AskingPace(JdbcClient jdbc, KeyedHash hash, Clock clock, int kind, String lately) {
        this.jdbc = jdbc;
        this.hash = hash;
        this.clock = clock;
        this.kind = kind;
        this.lately = lately;
        this.perNetwork = new Pace(clock, 60, Duration.ofSeconds(5));
    }

    /** Returns the network as it is stored. Throws {@link TryAgainLater}. */
    byte[] take(String address, Browser browser) {
        perNetwork.take(browser.network());
        var now = clock.instant();
        var network = hash.of("network", browser.network());
        jdbc.sql(ONE_AT_A_TIME)
                .param("email", address)
                .param("kind", kind)
                .query(String.class)
                .optional();
        MailPace.require(
                jdbc.sql(lately)
                        .param("email", address)
                        .param("network", network)
                        .param("since", Times.utc(now.minus(MailPace.LATELY)))
                        .query(MailPace.Asked::read)
                        .list(),
                now);
        return network;
    }
}
