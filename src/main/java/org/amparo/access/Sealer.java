// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals the access log every second, one node at a time, behind the writers: it takes only entries of transactions
 * older than any still running, so nothing can later appear beneath a seal and no writer ever waits.
 */
@Component
class Sealer {

    static final int MOST = 4096;
    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
    private static final Duration LATE = Duration.ofSeconds(60);
    private static final Duration HEAD_EVERY = Duration.ofHours(1);

    // number of the lock: any, as long as nothing else of the program uses it
    private static final String ALONE = "select pg_try_advisory_xact_lock(4270114)";

    private static final String LAST = Seal.COLUMNS + " order by no desc limit 1";

    private static final String UNSEALED = LogRow.COLUMNS + """
             where (xid, id) > (cast(cast(:xid as text) as xid8), :id)
               and xid < pg_snapshot_xmin(pg_current_snapshot())
             order by access.entry.xid, id
             limit :most
            """;

    private static final String INSERT = """
            insert into access.seal (no, to_xid, to_id, entries, ids, marks, root, previous, sealed_at, hash, mac)
            values (?, cast(cast(? as text) as xid8), ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final KeyedHash hash;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private Instant headSaidAt = Instant.EPOCH;

    Sealer(JdbcClient jdbc, JdbcTemplate template, KeyRing keys, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.template = template;
        this.hash = keys.keyedHash("access-log");
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(fixedDelay = 1000)
    void everySecond() {
        try {
            while (sealSome() == MOST) {
                // there is more
            }
        } catch (DataAccessException | TransactionException away) {
            LOG.debug("the access log is sealed when the database is back");
        }
    }

    /** Returns how many entries were sealed. */
    int sealSome() {
        var sealed = transaction.execute(status -> {
            if (!Boolean.TRUE.equals(jdbc.sql(ALONE).query(Boolean.class).single())) {
                return 0;
            }
            var last = jdbc.sql(LAST).query((row, number) -> Seal.read(row)).optional();
            var rows = jdbc.sql(UNSEALED)
                    .param("xid", last.map(Seal::toXid).orElse(0L))
                    .param("id", last.map(Seal::toId).orElse(0L))
                    .param("most", MOST)
                    .query((row, number) -> LogRow.read(row))
                    .list();
            if (rows.isEmpty()) {
                return 0;
            }
            store(next(
                    rows,
                    last.map(Seal::no).orElse(0L) + 1,
                    last.map(Seal::hash).orElse(Seal.NOTHING_BEFORE)));
            return rows.size();
        });
        return sealed == null ? 0 : sealed;
    }

    private Seal next(List<LogRow> rows, long no, byte[] previous) {
        var leaves = rows.stream().map(LogRow::leaf).toList();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var bare = new Seal(
                no,
                rows.getLast().xid(),
                rows.getLast().id(),
                rows.size(),
                rows.stream().map(LogRow::id).toList(),
                LogRow.marks(leaves),
                LogRow.root(leaves),
                previous,
                now,
                new byte[0],
                new byte[0]);
        var head = bare.computedHash();
        tell(rows.getFirst().content().at(), no, head, now);
        return new Seal(
                no,
                bare.toXid(),
                bare.toId(),
                bare.entries(),
                bare.ids(),
                bare.marks(),
                bare.root(),
                previous,
                now,
                head,
                hash.of("seal", head));
    }

    /** The head goes to the program's log now and then: whoever keeps that elsewhere can prove that no seal was cut off. */
    private void tell(Instant oldest, long no, byte[] head, Instant now) {
        if (Duration.between(oldest, now).compareTo(LATE) > 0) {
            LOG.warn(
                    "the access log was sealed {} s late",
                    Duration.between(oldest, now).toSeconds());
        }
        if (Duration.between(headSaidAt, now).compareTo(HEAD_EVERY) >= 0) {
            headSaidAt = now;
            LOG.info("access log head: seal {} {}", no, HexFormat.of().formatHex(head));
        }
    }

    private void store(Seal seal) {
        template.update(INSERT, statement -> set(statement, seal));
    }

    private static void set(PreparedStatement statement, Seal seal) throws SQLException {
        statement.setLong(1, seal.no());
        statement.setLong(2, seal.toXid());
        statement.setLong(3, seal.toId());
        statement.setInt(4, seal.entries());
        statement.setArray(
                5, statement.getConnection().createArrayOf("bigint", seal.ids().toArray()));
        statement.setBytes(6, seal.marks());
        statement.setBytes(7, seal.root());
        statement.setBytes(8, seal.previous());
        statement.setObject(9, Times.utc(seal.sealedAt()));
        statement.setBytes(10, seal.hash());
        statement.setBytes(11, seal.mac());
    }
}
