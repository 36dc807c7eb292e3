// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Proves the access log whole, or names the first row that was edited, deleted, reordered or slipped in. */
@Service
public class VerifyAccessLog {

    /** What the log turned out to be. */
    public sealed interface Verdict {}

    /** Nothing was touched. {@code head} is the last seal's hash, to be compared with one written down elsewhere. */
    public record Whole(long entries, long seals, String head) implements Verdict {}

    /** The first row that does not fit: an entry or a seal, its number, and what happened to it. */
    public record Broken(Kind kind, long number, Reason reason) implements Verdict {}

    /** Which table the broken row is in. */
    public enum Kind {
        ENTRY,
        SEAL
    }

    /** What was done to it. */
    public enum Reason {
        EDITED,
        DELETED,
        REORDERED,
        SLIPPED_IN,
        ALTERED
    }

    private static final String SEAL = Seal.COLUMNS + " where no > :no order by no limit 1";

    private static final String ENTRIES = LogRow.COLUMNS + """
             where (xid, id) > (cast(cast(:fromXid as text) as xid8), :fromId)
               and (xid, id) <= (cast(cast(:toXid as text) as xid8), :toId)
             order by access.entry.xid, id
            """;

    private static final String REST = LogRow.COLUMNS + """
             where (xid, id) > (cast(cast(:fromXid as text) as xid8), :fromId)
             order by access.entry.xid, id
            """;

    private final JdbcClient jdbc;
    private final KeyedHash hash;
    private final TransactionTemplate still;

    VerifyAccessLog(JdbcClient jdbc, KeyRing keys, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.hash = keys.keyedHash("access-log");
        this.still = new TransactionTemplate(transactions);
        still.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        still.setReadOnly(true);
    }

    /** Reads the whole log once, as it stood at one moment; writers are not disturbed. */
    public Verdict verify() {
        var verdict = still.execute(status -> walk());
        if (verdict == null) {
            throw new IllegalStateException("no verdict");
        }
        return verdict;
    }

    private Verdict walk() {
        var seals = 0L;
        var entries = 0L;
        var previous = Seal.NOTHING_BEFORE;
        var fromXid = 0L;
        var fromId = 0L;
        for (var seal = after(0); seal.isPresent(); seal = after(seal.get().no())) {
            var current = seal.get();
            if (current.no() != seals + 1) {
                return new Broken(Kind.SEAL, seals + 1, Reason.DELETED);
            }
            if (!isGenuine(current) || !Arrays.equals(current.previous(), previous)) {
                return new Broken(Kind.SEAL, current.no(), Reason.ALTERED);
            }
            var rows = jdbc.sql(ENTRIES)
                    .param("fromXid", fromXid)
                    .param("fromId", fromId)
                    .param("toXid", current.toXid())
                    .param("toId", current.toId())
                    .query((row, number) -> LogRow.read(row))
                    .list();
            var broken = compare(current, rows);
            if (broken.isPresent()) {
                return broken.get();
            }
            seals++;
            entries += rows.size();
            previous = current.hash();
            fromXid = current.toXid();
            fromId = current.toId();
        }
        var rest = jdbc.sql(REST)
                .param("fromXid", fromXid)
                .param("fromId", fromId)
                .query((row, number) -> LogRow.read(row))
                .list();
        for (var row : rest) {
            if (!isGenuine(row)) {
                return new Broken(Kind.ENTRY, row.id(), Reason.EDITED);
            }
        }
        return new Whole(entries + rest.size(), seals, HexFormat.of().formatHex(previous));
    }

    /** The seal's own hash is genuine here, and with it what it lists; so what differs is the entries' fault. */
    private Optional<Broken> compare(Seal seal, List<LogRow> rows) {
        var there = rows.stream().map(LogRow::id).collect(Collectors.toSet());
        for (var id : seal.ids()) {
            if (!there.contains(id)) {
                return Optional.of(new Broken(Kind.ENTRY, id, Reason.DELETED));
            }
        }
        var listed = new HashSet<>(seal.ids());
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            if (!listed.contains(row.id())) {
                return Optional.of(new Broken(Kind.ENTRY, row.id(), Reason.SLIPPED_IN));
            }
            if (!isGenuine(row)) {
                return Optional.of(new Broken(Kind.ENTRY, row.id(), Reason.EDITED));
            }
            if (i >= seal.entries() || row.id() != seal.ids().get(i) || !hasMark(seal, i, row)) {
                return Optional.of(new Broken(Kind.ENTRY, row.id(), Reason.REORDERED));
            }
        }
        var root = LogRow.root(rows.stream().map(LogRow::leaf).toList());
        return Arrays.equals(root, seal.root())
                ? Optional.empty()
                : Optional.of(new Broken(Kind.SEAL, seal.no(), Reason.ALTERED));
    }

    private static boolean hasMark(Seal seal, int index, LogRow row) {
        var from = index * LogRow.MARK_BYTES;
        return Arrays.equals(seal.marks(), from, from + LogRow.MARK_BYTES, row.leaf(), 0, LogRow.MARK_BYTES);
    }

    private boolean isGenuine(Seal seal) {
        var computed = seal.computedHash();
        return Arrays.equals(seal.hash(), computed)
                && seal.marks().length == seal.entries() * LogRow.MARK_BYTES
                && seal.ids().size() == seal.entries()
                && hash.matches(seal.mac(), Bytes.of("seal", Bytes.of(computed)));
    }

    private boolean isGenuine(LogRow row) {
        return hash.matches(row.mac(), row.content().bytes());
    }

    private Optional<Seal> after(long no) {
        return jdbc.sql(SEAL)
                .param("no", no)
                .query((row, number) -> Seal.read(row))
                .optional();
    }
}
