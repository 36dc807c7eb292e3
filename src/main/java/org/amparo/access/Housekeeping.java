// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes what is kept for a while only: attempts to sign in, links, ended sessions, and what was held for a quarter of an hour. */
@Component
class Housekeeping {

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

    private static final String ATTEMPTS = "delete from access.sign_in_attempt where asked_at < :before";
    private static final String LINKS = "delete from access.sign_in_link where asked_at < :before";
    private static final String SESSIONS = "delete from access.revoked_session where until < :before";
    private static final String CHANGES = """
            delete from access.email_change where asked_at < :before and coalesce(undo_until, asked_at) < :before
            """;
    private static final String BODIES = "delete from access.held_body where until < :before";

    private final JdbcClient jdbc;
    private final Clock clock;

    Housekeeping(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 60_000, fixedDelay = 300_000)
    void tidy() {
        var now = clock.instant();
        try {
            jdbc.sql(ATTEMPTS)
                    .param("before", Times.utc(now.minus(Duration.ofHours(2))))
                    .update();
            jdbc.sql(LINKS)
                    .param("before", Times.utc(now.minus(SignInLinks.VALID).minus(Duration.ofHours(2))))
                    .update();
            jdbc.sql(CHANGES)
                    .param("before", Times.utc(now.minus(Duration.ofDays(1))))
                    .update();
            jdbc.sql(SESSIONS).param("before", Times.utc(now)).update();
            jdbc.sql(BODIES).param("before", Times.utc(now)).update();
        } catch (DataAccessException away) {
            LOG.debug("tidied up when the database is back");
        }
    }
}
