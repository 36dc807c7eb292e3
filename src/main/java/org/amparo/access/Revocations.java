// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which sessions were ended before their time: this node's copy, at most two seconds old while the database answers.
 * Over ten seconds old it is not believed any more, and nobody counts as signed in.
 */
@Component
class Revocations {

    private static final Logger LOG = LoggerFactory.getLogger(Revocations.class);
    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final Duration BELIEVED = Duration.ofSeconds(10);

    private static final String REVOKE = """
            insert into access.revoked_session (sid, until) values (:sid, :until) on conflict do nothing
            """;

    private static final String REVOKED = "select sid, until from access.revoked_session where until > :now";

    private static final String ENDED = """
            select id, sessions_valid_from from access.account where sessions_valid_from > :since
            union all
            select id, sessions_valid_from from access.staff where sessions_valid_from > :since
            """;

    // an account made within this second has no session that could end: in a rush, nearly all of them
    private static final String END_ALL =
            "update access.account set sessions_valid_from = :now where id = :account and created_at < :now";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ReentrantLock refreshing = new ReentrantLock();
    private final Map<UUID, Instant> notYetStored = new ConcurrentHashMap<>();
    private volatile Copy copy =
            new Copy(Map.of(), Map.of(), System.nanoTime() - Duration.ofHours(1).toNanos());

    Revocations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Throws {@link DatabaseAway} when it can't be known. */
    boolean isRevoked(Session session) {
        if (notYetStored.containsKey(session.sid())) {
            return true;
        }
        var current = current();
        var validFrom = session.who() == null ? null : current.validFrom().get(session.who());
        return current.sessions().containsKey(session.sid())
                || (validFrom != null && session.startedAt().isBefore(validFrom));
    }

    /** Holds on this node at once, even when the database is away; then it is stored as soon as it is back. */
    void revoke(Session session) {
        notYetStored.put(session.sid(), session.startedAt().plus(Audience.APPLICANT.absolute));
        refreshing.lock();
        try {
            refresh();
        } catch (DataAccessException away) {
            LOG.warn("an ended session is not stored yet; it is tried again");
        } finally {
            refreshing.unlock();
        }
    }

    /** Ends every session the account has, on all devices; whole seconds, as cookies count them. */
    void endAll(UUID account) {
        var ended = jdbc.sql(END_ALL)
                .param("now", Times.utc(clock.instant().truncatedTo(ChronoUnit.SECONDS)))
                .param("account", account)
                .update();
        if (ended == 0) {
            return;
        }
        refreshing.lock();
        try {
            refresh();
        } finally {
            refreshing.unlock();
        }
    }

    private Copy current() {
        if (copy.isOlderThan(BELIEVED)) {
            refreshing.lock();
            try {
                if (copy.isOlderThan(BELIEVED)) {
                    refresh();
                }
            } catch (DataAccessException away) {
                throw new DatabaseAway(away);
            } finally {
                refreshing.unlock();
            }
        } else if (copy.isOlderThan(FRESH) && refreshing.tryLock()) {
            try {
                refresh();
            } catch (DataAccessException away) {
                LOG.debug("the copy of ended sessions stays as it is for now");
            } finally {
                refreshing.unlock();
            }
        }
        return copy;
    }

    private void refresh() {
        var readAt = System.nanoTime();
        var pending = Map.copyOf(notYetStored);
        pending.forEach((sid, until) -> jdbc.sql(REVOKE)
                .param("sid", sid)
                .param("until", Times.utc(until))
                .update());
        var now = clock.instant();
        var sessions = new HashMap<UUID, Instant>();
        jdbc.sql(REVOKED).param("now", Times.utc(now)).query(row -> {
            sessions.put(
                    row.getObject("sid", UUID.class), row.getTimestamp("until").toInstant());
        });
        var validFrom = new HashMap<UUID, Instant>();
        jdbc.sql(ENDED)
                .param("since", Times.utc(now.minus(Audience.APPLICANT.absolute)))
                .query(row -> {
                    validFrom.put(
                            row.getObject("id", UUID.class),
                            row.getTimestamp("sessions_valid_from").toInstant());
                });
        copy = new Copy(sessions, validFrom, readAt);
        pending.keySet().forEach(notYetStored::remove);
    }

    private record Copy(Map<UUID, Instant> sessions, Map<UUID, Instant> validFrom, long readAt) {
        boolean isOlderThan(Duration age) {
            return System.nanoTime() - readAt > age.toNanos();
        }
    }
}
