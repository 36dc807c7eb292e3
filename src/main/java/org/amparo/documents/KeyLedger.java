// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.Actor;
import org.amparo.access.Subject;
import org.amparo.documents.keys.KnownKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps in the database what became of each key, writes every change into the log, and holds on to withdrawals: a key
 * folder brought back from a copy revives none.
 */
@Component
class KeyLedger {

    /** Returns the row's id when something changed; two programs noting the same change write it once. */
    static final String NOTE = """
        insert into documents.signing_key (kid, signer, state, since, withdrawn_at)
        values (:kid, :signer, :state, :since, :withdrawn)
        on conflict (kid) do update
           set state = excluded.state, withdrawn_at = excluded.withdrawn_at
         where documents.signing_key.state not in (excluded.state, 'WITHDRAWN')
        returning id
        """;

    static final String WITHDRAWN = """
        select kid from documents.signing_key where state = 'WITHDRAWN'
        """;

    private static final Logger LOG = LoggerFactory.getLogger(KeyLedger.class);

    private static final Duration WARN_BEFORE = Duration.ofDays(60);

    private final SigningKeys keys;
    private final Clock clock;
    private final JdbcClient jdbc;
    private final AccessLog log;
    private final TransactionTemplate transactions;
    private volatile List<KnownKey> noted = List.of();

    KeyLedger(SigningKeys keys, Clock clock, JdbcClient jdbc, AccessLog log, TransactionTemplate transactions) {
        this.keys = keys;
        this.clock = clock;
        this.jdbc = jdbc;
        this.log = log;
        this.transactions = transactions;
    }

    @Scheduled(initialDelayString = "0s", fixedDelayString = "${amparo.documents.keys.look-every:5s}")
    void keep() {
        try {
            noteAll();
            keys.bar(new HashSet<>(jdbc.sql(WITHDRAWN).query(String.class).list()));
        } catch (DataAccessException databaseAway) {
            LOG.warn(
                    "the state of the keys waits for the database: {}",
                    databaseAway.getClass().getSimpleName());
        }
    }

    /** A signature must not stop over a date that everybody knew. */
    @Scheduled(initialDelayString = "1m", fixedDelayString = "24h")
    void warnOfEnds() {
        var soon = clock.instant().plus(WARN_BEFORE);
        keys.known().stream()
                .filter(key -> key.isCurrent()
                        && key.certificate().getNotAfter().toInstant().isBefore(soon))
                .forEach(key -> LOG.warn(
                        "the certificate of the key {} of {} ends on {}: see docs/keys.md, every year",
                        key.kid(),
                        key.signer(),
                        key.certificate().getNotAfter().toInstant()));
    }

    private void noteAll() {
        var known = keys.known();
        if (known.equals(noted)) {
            return;
        }
        transactions.executeWithoutResult(status ->
                known.forEach(key -> note(key).ifPresent(id -> {
                    var what = key.state().name().toLowerCase(Locale.ROOT);
                    log.wrote(new Actor.System(), "key." + what, new Subject("signing-key", id));
                    LOG.info("the key {} of {} is {}", key.kid(), key.signer(), what);
                })));
        noted = known;
    }

    private Optional<UUID> note(KnownKey key) {
        return jdbc.sql(NOTE)
                .param("kid", key.kid())
                .param("signer", key.signer())
                .param("state", key.state().name())
                .param("since", key.since())
                .param("withdrawn", key.withdrawn().map(Timestamp::from).orElse(null))
                .query(UUID.class)
                .optional();
    }
}
