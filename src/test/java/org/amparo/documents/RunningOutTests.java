// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.Actor;
import org.amparo.access.Subject;
import org.amparo.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A certificate of ninety days that renews itself, day after day in a real database. */
class RunningOutTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);

    private final UUID holder = UUID.randomUUID();
    private final SmallPack pack = new SmallPack();
    private final DocumentTypes types = new DocumentTypes(Map.of(
            "certificate",
            new DocumentType(
                    "certificate",
                    "title.permit",
                    Period.ofDays(90),
                    true,
                    List.of(),
                    "notice.permit",
                    Optional.empty(),
                    "executive-secretary",
                    List.of(),
                    Optional.of(new Renewal(Renewal.By.RULE, Period.ofDays(10), Period.ZERO)),
                    DocumentType.Form.SHEET,
                    false,
                    DocumentType.SealKind.NONE,
                    new DocumentType.Entitles(false))));
    private JdbcClient jdbc;
    private TransactionTemplate transactions;

    @BeforeEach
    void open() {
        var database = TestDatabase.migrated();
        jdbc = JdbcClient.create(database);
        transactions = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    @Test
    void neverRunsOutWithinTwoHundredDays() {
        produce(order(FIRST), FIRST);
        for (var day = FIRST; day.isBefore(FIRST.plusDays(200)); day = day.plusDays(1)) {
            for (var paper : runningOut(day).next("certificate", Optional.empty())) {
                produce(renew(paper, day), day);
            }
            assertThat(runningOut(day).next("certificate", Optional.empty())).isEmpty();
            assertThat(validOn(day)).as(day.toString()).isEqualTo(1);
        }
        assertThat(jdbc.sql("select valid_until from documents.document order by valid_until")
                        .query(LocalDate.class)
                        .list())
                .containsExactly(FIRST.plusDays(89), FIRST.plusDays(179), FIRST.plusDays(269));
    }

    @Test
    void goesOnBehindTheLastOfABatch() {
        for (var n = 0; n < RunningOut.BATCH + 3; n++) {
            produce(order(FIRST), FIRST);
        }
        var later = runningOut(FIRST.plusDays(85));
        var first = later.next("certificate", Optional.empty());
        assertThat(first).hasSize(RunningOut.BATCH);
        assertThat(later.next("certificate", Optional.of(first.getLast())))
                .hasSize(3)
                .doesNotContainAnyElementsOf(first);
    }

    private RunningOut runningOut(LocalDate day) {
        return new RunningOut(jdbc, types, pack, clock(day));
    }

    private Clock clock(LocalDate day) {
        return Clock.fixed(at(day), ZoneOffset.UTC);
    }

    private Instant at(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(pack.zone()).toInstant();
    }

    private IssueDocument issueDocument(LocalDate day) {
        return new IssueDocument(
                types,
                new DocumentStore(jdbc, new PlainVault(), clock(day)),
                new CardNumber(jdbc),
                new RenewalStore(jdbc),
                new Silent(),
                event -> {},
                pack,
                clock(day));
    }

    private DocumentOrder order() {
        return new DocumentOrder("certificate", holder, "108420", FIRST, Map.of(), new byte[0], new byte[0], "LIM");
    }

    private UUID order(LocalDate day) {
        return transactions.execute(status -> issueDocument(day).order(order(), new Actor.System()));
    }

    private UUID renew(RunningOut.Paper paper, LocalDate day) {
        return transactions.execute(
                status -> issueDocument(day).renew(paper.id(), order(), RenewedBecause.RULE, new Actor.System()));
    }

    /** As {@link Production} does, without composing anything. */
    private void produce(UUID id, LocalDate day) {
        jdbc.sql(DocumentStore.ISSUE)
                .param("id", id)
                .param("issuedAt", java.sql.Timestamp.from(at(day)))
                .param("tokenHash", Token.random().hash())
                .param("kid", "0000000000000000")
                .param("cardCode", new byte[] {1})
                .update();
        assertThat(new RenewalStore(jdbc).takePlace(id, at(day))).isTrue();
    }

    private int validOn(LocalDate day) {
        return jdbc.sql("select count(*) from documents.document where state = 'ISSUED' and valid_until >= :day")
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    private static final class Silent implements AccessLog {
        @Override
        public void wrote(Actor who, String act, Subject subject) {}

        @Override
        public void read(Actor who, String act, Subject subject) {}
    }
}
