// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** How fast mails to sign in with may be asked for: nobody's mailbox is flooded, and nobody is locked out. */
final class MailPace {

    /** How far back asking counts. */
    static final Duration LATELY = Duration.ofHours(1);

    /** After so many in an hour from one place the next ones come slower. */
    private static final int FROM_HERE = 5;

    /** The same for one address from anywhere, so that nobody floods a mailbox. */
    private static final int FROM_ANYWHERE = 15;

    private static final Duration SLOWER = Duration.ofMinutes(10);

    private MailPace() {}

    /** When somebody asked, and whether from the network that asks now. */
    record Asked(Instant at, boolean here) {
        static Asked read(ResultSet row, int number) throws SQLException {
            return new Asked(row.getObject("asked_at", OffsetDateTime.class).toInstant(), row.getBoolean("here"));
        }
    }

    /** Takes the askings of one address of late, oldest first; throws {@link TryAgainLater}. */
    static void require(List<Asked> lately, Instant now) {
        slowDown(lately.stream().filter(Asked::here).toList(), FROM_HERE, now);
        slowDown(lately, FROM_ANYWHERE, now);
    }

    private static void slowDown(List<Asked> lately, int most, Instant now) {
        if (lately.size() >= most) {
            var next = lately.getLast().at().plus(SLOWER);
            if (next.isAfter(now)) {
                throw new TryAgainLater(next);
            }
        }
    }
}
