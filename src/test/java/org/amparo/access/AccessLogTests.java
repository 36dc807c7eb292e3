// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.amparo.access.VerifyAccessLog.Broken;
import org.amparo.access.VerifyAccessLog.Kind;
import org.amparo.access.VerifyAccessLog.Reason;
import org.amparo.access.VerifyAccessLog.Whole;
import org.amparo.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class AccessLogTests {

    private static final Applicant ANA = new Applicant(UUID.randomUUID());
    private static final Subject FILE = new Subject("application", UUID.randomUUID());

    @TempDir
    Path folder;

    private final TickingClock clock = new TickingClock();
    private HikariDataSource database;
    private JdbcClient jdbc;
    private TransactionTemplate transaction;
    private EntryLog log;
    private Sealer sealer;
    private VerifyAccessLog verify;

    @BeforeEach
    void open() throws Exception {
        database = TestDatabase.migrated();
        jdbc = JdbcClient.create(database);
        var transactions = new JdbcTransactionManager(database);
        transaction = new TransactionTemplate(transactions);
        var keys = new KeyRing(TestSettings.in(folder));
        log = new EntryLog(jdbc, keys, clock, transactions);
        sealer = new Sealer(jdbc, new JdbcTemplate(database), keys, clock, transactions);
        verify = new VerifyAccessLog(jdbc, keys, transactions);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void write(int entries) {
        for (var i = 0; i < entries; i++) {
            transaction.executeWithoutResult(status -> log.wrote(ANA, "draft.save", FILE));
        }
    }

    private void sealAll() {
        while (sealer.sealSome() > 0) {
            // there may be more
        }
    }

    private long id(int index) {
        return jdbc.sql("select id from access.entry order by xid, id offset :index limit 1")
                .param("index", index)
                .query(Long.class)
                .single();
    }

    /** As somebody with every right on the database would. */
    private void tamper(String statement) {
        for (var table : new String[] {"entry", "seal"}) {
            jdbc.sql("alter table access." + table + " disable trigger user").update();
        }
        assertThat(jdbc.sql(statement).update()).isPositive();
        for (var table : new String[] {"entry", "seal"}) {
            jdbc.sql("alter table access." + table + " enable trigger user").update();
        }
    }

    @Test
    void isWholeWhenNobodyTouchedIt() {
        write(5);
        sealAll();
        write(3);
        sealAll();
        write(2);
        assertThat(verify.verify()).isInstanceOfSatisfying(Whole.class, whole -> {
            assertThat(whole.entries()).isEqualTo(10);
            assertThat(whole.seals()).isEqualTo(2);
        });
    }

    @Test
    void namesAnEditedEntry() {
        write(5);
        sealAll();
        tamper("update access.entry set actor = 'officer:x' where id = " + id(2));
        assertThat(verify.verify()).isEqualTo(new Broken(Kind.ENTRY, id(2), Reason.EDITED));
    }

    @Test
    void namesAnEntryEditedBeforeItWasSealed() {
        write(3);
        tamper("update access.entry set act = 'nothing' where id = " + id(1));
        assertThat(verify.verify()).isEqualTo(new Broken(Kind.ENTRY, id(1), Reason.EDITED));
        sealAll();
        assertThat(verify.verify()).isEqualTo(new Broken(Kind.ENTRY, id(1), Reason.EDITED));
    }

    @Test
    void namesADeletedEntry() {
        write(5);
        sealAll();
        var gone = id(3);
        tamper("delete from access.entry where id = " + gone);
        assertThat(verify.verify()).isEqualTo(new Broken(Kind.ENTRY, gone, Reason.DELETED));
    }

    @Test
    void namesTheFirstOfTwoReorderedEntries() {
        write(3);
        clock.pass(Duration.ofSeconds(1));
        write(2);
        sealAll();
        var first = id(1);
        var second = id(4);
        tamper("""
                update access.entry a set at = b.at, actor = b.actor, act = b.act, mac = b.mac
                  from access.entry b
                 where (a.id, b.id) in ((%1$d, %2$d), (%2$d, %1$d))
                """.formatted(first, second));
        assertThat(verify.verify()).isEqualTo(new Broken(Kind.ENTRY, first, Reason.REORDERED));
    }

    @Test
    void namesAnEntrySlippedIn() {
        write(5);
        sealAll();
        tamper("""
                insert into access.entry (xid, at, actor, act, subject_kind, subject_id, mac)
                select xid, at, actor, act, subject_kind, subject_id, mac from access.entry where id = %d
                """.formatted(id(1)));
        assertThat(verify.verify())
                .isInstanceOfSatisfying(
                        Broken.class, broken -> assertThat(broken.reason()).isEqualTo(Reason.SLIPPED_IN));
    }

    @Test
    void namesAnAlteredSealAndAMissingOne() {
        for (var i = 0; i < 3; i++) {
            write(2);
            sealAll();
        }
        tamper("update access.seal set sealed_at = sealed_at + interval '1 day' where no = 2");
        assertThat(verify.verify()).isEqualTo(new Broken(Kind.SEAL, 2, Reason.ALTERED));
        tamper("delete from access.seal where no = 2");
        assertThat(verify.verify()).isEqualTo(new Broken(Kind.SEAL, 2, Reason.DELETED));
    }

    @Test
    void aChainRecomputedWithoutTheKeyIsNotBelieved() {
        write(2);
        sealAll();
        var seal = jdbc.sql(Seal.COLUMNS).query((row, number) -> Seal.read(row)).single();
        var later = new Seal(
                1,
                seal.toXid(),
                seal.toId(),
                2,
                seal.ids(),
                seal.marks(),
                seal.root(),
                seal.previous(),
                seal.sealedAt().plusSeconds(5),
                seal.hash(),
                seal.mac());
        transaction.executeWithoutResult(status -> {
            jdbc.sql("alter table access.seal disable trigger user").update();
            jdbc.sql("update access.seal set sealed_at = :at, hash = :hash")
                    .param("at", Times.utc(later.sealedAt()))
                    .param("hash", later.computedHash())
                    .update();
        });
        assertThat(verify.verify()).isEqualTo(new Broken(Kind.SEAL, 1, Reason.ALTERED));
    }

    @Test
    void theDatabaseItselfRefusesToChangeHistory() {
        write(1);
        sealAll();
        for (var table : new String[] {"entry", "seal"}) {
            for (var statement : new String[] {"delete from access.", "truncate access.", "update access."}) {
                var sql = statement
                        + table
                        + (statement.startsWith("update")
                                ? " set " + (table.equals("entry") ? "act = 'x'" : "entries = 0")
                                : "");
                assertThatExceptionOfType(DataAccessException.class)
                        .as(sql)
                        .isThrownBy(() -> jdbc.sql(sql).update());
            }
        }
        assertThat(verify.verify()).isInstanceOf(Whole.class);
    }

    @Test
    void logsOneReadingPerPersonActSubjectAndTenMinutes() {
        for (var i = 0; i < 3; i++) {
            log.read(ANA, "application.read", FILE);
        }
        log.read(new Applicant(UUID.randomUUID()), "application.read", FILE);
        log.read(ANA, "application.print", FILE);
        clock.pass(Duration.ofMinutes(10));
        log.read(ANA, "application.read", FILE);
        assertThat(jdbc.sql("select count(*) from access.entry")
                        .query(Long.class)
                        .single())
                .isEqualTo(4);
    }

    @Test
    void logsAReadingInsideAReadOnlyTransaction() {
        var readOnly = new TransactionTemplate(new JdbcTransactionManager(database));
        readOnly.setReadOnly(true);
        readOnly.executeWithoutResult(status -> log.read(ANA, "application.read", FILE));
        assertThat(verify.verify())
                .isInstanceOfSatisfying(
                        Whole.class, whole -> assertThat(whole.entries()).isEqualTo(1));
    }

    @Test
    void vanishesWithTheChangeItTellsOf() {
        transaction.executeWithoutResult(status -> {
            log.wrote(ANA, "draft.save", FILE);
            status.setRollbackOnly();
        });
        assertThat(verify.verify())
                .isInstanceOfSatisfying(
                        Whole.class, whole -> assertThat(whole.entries()).isZero());
    }

    @Test
    void refusesToTellOfAChangeOutsideItsTransaction() {
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> log.wrote(ANA, "draft.save", FILE));
    }

    @Test
    void sealsNothingBeneathATransactionThatIsStillRunning() throws SQLException {
        try (var slow = database.getConnection()) {
            slow.setAutoCommit(false);
            try (var statement = slow.createStatement()) {
                statement.execute("select pg_current_xact_id()");
            }
            write(4);
            assertThat(sealer.sealSome()).isZero();
            slow.commit();
        }
        assertThat(sealer.sealSome()).isEqualTo(4);
    }

    @Test
    void staysWholeWhileManyWriteAndTwoNodesSeal() throws Exception {
        try (var workers = Executors.newFixedThreadPool(6)) {
            var running = new ArrayList<Future<?>>();
            for (var i = 0; i < 4; i++) {
                running.add(workers.submit(() -> write(100)));
            }
            for (var i = 0; i < 2; i++) {
                running.add(workers.submit(() -> {
                    for (var round = 0; round < 60; round++) {
                        sealer.sealSome();
                    }
                }));
            }
            for (var one : running) {
                one.get();
            }
        }
        sealAll();
        assertThat(verify.verify())
                .isInstanceOfSatisfying(
                        Whole.class, whole -> assertThat(whole.entries()).isEqualTo(400));
        assertThat(jdbc.sql("select sum(entries) from access.seal")
                        .query(Long.class)
                        .single())
                .isEqualTo(400);
    }

    @Test
    void sealsAtMostAFixedNumberAtOnce() {
        transaction.executeWithoutResult(status -> {
            for (var i = 0; i < Sealer.MOST + 10; i++) {
                log.wrote(ANA, "draft.save", FILE);
            }
        });
        assertThat(sealer.sealSome()).isEqualTo(Sealer.MOST);
        assertThat(sealer.sealSome()).isEqualTo(10);
        assertThat(verify.verify()).isInstanceOf(Whole.class);
    }
}
