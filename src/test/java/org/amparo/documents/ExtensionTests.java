// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.Actor;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.access.Subject;
import org.amparo.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Legal acts that move the last day of documents, in a real database. */
class ExtensionTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 20);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
    private static final Officer HEAD = new Officer(
            UUID.randomUUID(),
            "Head",
            "LIM",
            "head",
            Set.of(Permission.EXTEND_BY_DECREE, Permission.READ_APPLICATION),
            Set.of("LIM"));

    private final SmallPack pack = new SmallPack();
    private final Clock clock = Clock.fixed(at(TODAY), ZoneOffset.UTC);
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
    private final List<Object> events = new ArrayList<>();
    private final List<String> log = new ArrayList<>();
    private JdbcClient jdbc;
    private TransactionTemplate transactions;
    private DocumentStore store;
    private ExtendByDecree extendByDecree;
    private ExtensionWork work;

    @BeforeEach
    void open() {
        var database = TestDatabase.migrated();
        jdbc = JdbcClient.create(database);
        transactions = new TransactionTemplate(new JdbcTransactionManager(database));
        store = new DocumentStore(jdbc, new PlainVault(), clock);
        extendByDecree = new ExtendByDecree(new ExtensionStore(jdbc), types, new Log(), pack, transactions, clock);
        work = new ExtensionWork(new ExtensionBatches(jdbc), new Log(), events::add, transactions, clock);
    }

    private Instant at(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(pack.zone()).toInstant();
    }

    private static ExtensionTerms terms(LocalDate last) {
        return new ExtensionTerms(
                "certificate",
                LocalDate.of(2026, 3, 1),
                Optional.of(LocalDate.of(2026, 6, 30)),
                last,
                new LegalAct("Decreto", "12/2026", LocalDate.of(2026, 3, 18)));
    }

    /** Issued, and valid until then. */
    private UUID document(UUID holder, LocalDate until) {
        return document(holder, until, "LIM", Token.random());
    }

    private UUID document(UUID holder, LocalDate until, String office, Token token) {
        var id = UUID.randomUUID();
        var order =
                new DocumentOrder("certificate", holder, "108420", TODAY, Map.of(), new byte[0], new byte[0], office);
        store.insert(id, order, Optional.of(until), Optional.empty());
        jdbc.sql("delete from documents.production where document_id = :id")
                .param("id", id)
                .update();
        jdbc.sql(DocumentStore.ISSUE)
                .param("id", id)
                .param("issuedAt", java.sql.Timestamp.from(at(TODAY.minusDays(1))))
                .param("tokenHash", token.hash())
                .param("kid", "0000000000000000")
                .param("cardCode", new byte[] {1})
                .update();
        jdbc.sql(DocumentStore.STORE_FILE)
                .param("id", id)
                .param("pdf", new byte[] {1})
                .param("sha256", new byte[] {2})
                .param("face", null)
                .update();
        return id;
    }

    private LocalDate until(UUID document) {
        return jdbc.sql("select valid_until from documents.document where id = :id")
                .param("id", document)
                .query(LocalDate.class)
                .single();
    }

    private UUID confirmed(LocalDate last) {
        return confirmed(terms(last));
    }

    private UUID confirmed(ExtensionTerms terms) {
        var id = UUID.randomUUID();
        assertThat(extendByDecree.confirm(id, terms, clock.instant(), HEAD)).isTrue();
        return id;
    }

    @Test
    void extendsThoseOfTheListAndTellsEachHolderOnce() {
        var person = UUID.randomUUID();
        var token = Token.random();
        var lapsed = document(person, LocalDate.of(2026, 3, 5), "LIM", token);
        var running = document(person, LocalDate.of(2026, 6, 30));
        var another = document(UUID.randomUUID(), LocalDate.of(2026, 4, 1));
        var before = document(person, LocalDate.of(2026, 2, 28));
        var after = document(person, LocalDate.of(2026, 7, 1));
        var elsewhere = document(person, LocalDate.of(2026, 4, 1), "TAC", Token.random());

        var preview = extendByDecree.preview(terms(LAST), HEAD);
        assertThat(preview.documents()).isEqualTo(3);
        assertThat(preview.holders()).isEqualTo(2);
        assertThat(preview.first()).contains(LocalDate.of(2026, 3, 5));
        assertThat(preview.last()).contains(LocalDate.of(2026, 6, 30));
        var id = confirmed(LAST);
        assertThat(until(running)).isEqualTo(LocalDate.of(2026, 6, 30));

        work.extendAll();

        assertThat(List.of(until(lapsed), until(running), until(another))).containsOnly(LAST);
        assertThat(until(before)).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(until(after)).isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(until(elsewhere)).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(events).hasSize(2).allSatisfy(event -> assertThat(event).isInstanceOf(DocumentExtended.class));
        assertThat(log)
                .filteredOn(entry -> entry.equals(HEAD.logName() + " document.extend"))
                .hasSize(3);
        assertThat(extendByDecree.find(id, HEAD)).get().satisfies(view -> {
            assertThat(view.state()).isEqualTo(ExtensionView.State.DONE);
            assertThat(view.extended()).isEqualTo(3);
            assertThat(view.percent()).isEqualTo(100);
        });
        var told = (DocumentExtended) events.getFirst();
        assertThat(store.extensionTold(told.noticeId(), told.holder()))
                .get()
                .satisfies(extension -> assertThat(extension.until()).isEqualTo(LAST));
        assertThat(new PublicCheckStore(jdbc, new PlainVault())
                        .check(token, Audience.ANYONE, clock.instant(), TODAY, pack.zone(), types))
                .get()
                .satisfies(found -> {
                    assertThat(found.status()).isEqualTo(CheckStatus.VALID);
                    assertThat(found.shown().validUntil()).contains(LAST);
                    assertThat(found.shown().extension().orElseThrow().act().number())
                            .isEqualTo("12/2026");
                });
    }

    @Test
    void takingBackGivesEveryDocumentItsFormerDayAndTellsEverybody() {
        var person = UUID.randomUUID();
        var token = Token.random();
        var lapsed = document(person, LocalDate.of(2026, 3, 5), "LIM", token);
        var running = document(person, LocalDate.of(2026, 6, 30));
        var further = document(UUID.randomUUID(), LocalDate.of(2026, 4, 1));
        var revoked = document(UUID.randomUUID(), LocalDate.of(2026, 4, 1));
        var id = confirmed(LAST);
        work.extendAll();
        confirmed(new ExtensionTerms(
                "certificate",
                LAST,
                Optional.of(LAST),
                LAST.plusYears(1),
                terms(LAST).act()));
        jdbc.sql("update documents.document set valid_until = :last where id = :id")
                .param("last", LAST.plusYears(1))
                .param("id", further)
                .update();
        store.revoke(revoked, "lost", HEAD.id(), clock.instant());
        events.clear();

        var undoable = extendByDecree.undoable(id, HEAD);
        assertThat(undoable).isEqualTo(new ExtendByDecree.Undoable(2, 1, 1));
        assertThat(extendByDecree.takeBack(id, "typed wrong", HEAD)).isTrue();
        assertThat(extendByDecree.takeBack(id, "again", HEAD)).as("once").isFalse();
        while (work.takeBackSome() || work.tellSome()) {
            assertThat(events).hasSizeLessThan(10);
        }

        assertThat(until(lapsed)).isEqualTo(LocalDate.of(2026, 3, 5));
        assertThat(until(running)).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(until(further)).as("extended by another act since").isEqualTo(LAST.plusYears(1));
        assertThat(until(revoked)).isEqualTo(LAST);
        assertThat(log)
                .filteredOn(entry -> entry.equals(HEAD.logName() + " document.take-back"))
                .hasSize(2);
        assertThat(extendByDecree.find(id, HEAD)).get().satisfies(view -> {
            assertThat(view.state()).isEqualTo(ExtensionView.State.TAKEN_BACK);
            assertThat(view.takenBack()).isEqualTo(2);
            assertThat(view.toTell()).isZero();
        });
        assertThat(events).singleElement().isInstanceOfSatisfying(ExtensionTakenBack.class, told -> {
            assertThat(told.holder()).isEqualTo(person);
            assertThat(store.extensionTold(told.noticeId(), person)).isPresent();
        });
        assertThat(new PublicCheckStore(jdbc, new PlainVault())
                        .check(token, Audience.ANYONE, clock.instant(), TODAY, pack.zone(), types))
                .get()
                .satisfies(found -> {
                    assertThat(found.status()).isEqualTo(CheckStatus.LAPSED);
                    assertThat(found.shown().extension()).as("no longer said").isEmpty();
                });
    }

    @Test
    void confirmsOnceAndOnlyWhatWasSeen() {
        document(UUID.randomUUID(), LocalDate.of(2026, 4, 1));
        var id = confirmed(LAST);
        assertThat(extendByDecree.confirm(id, terms(LAST), clock.instant(), HEAD))
                .isTrue();
        assertThat(extendByDecree.list(HEAD)).hasSize(1);
        work.extendAll();
        assertThat(extendByDecree.confirm(UUID.randomUUID(), terms(LAST), clock.instant(), HEAD))
                .as("nothing left to extend")
                .isFalse();

        document(UUID.randomUUID(), LocalDate.of(2026, 4, 1));
        var beforeIssue = at(TODAY.minusDays(1)).minusSeconds(3600);
        assertThat(new ExtensionStore(jdbc)
                        .preview(terms(LAST), Set.of("LIM"), beforeIssue)
                        .documents())
                .as("issued after it was seen")
                .isZero();
        assertThat(extendByDecree.confirm(UUID.randomUUID(), terms(LAST), beforeIssue, HEAD))
                .as("seen too long ago")
                .isFalse();
    }

    @Test
    void leavesOutWhatWasRevokedOrReplacedMeanwhile() {
        var revoked = document(UUID.randomUUID(), LocalDate.of(2026, 4, 1));
        var replaced = document(UUID.randomUUID(), LocalDate.of(2026, 4, 2));
        document(UUID.randomUUID(), LocalDate.of(2026, 4, 3));
        var id = confirmed(LAST);
        store.revoke(revoked, "A reason", HEAD.id(), clock.instant());
        jdbc.sql("update documents.document set state = 'REPLACED' where id = :id")
                .param("id", replaced)
                .update();

        work.extendAll();

        assertThat(until(revoked)).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(until(replaced)).isEqualTo(LocalDate.of(2026, 4, 2));
        assertThat(events).hasSize(1);
        assertThat(extendByDecree.find(id, HEAD)).get().satisfies(view -> {
            assertThat(view.leftOut()).isEqualTo(2);
            assertThat(view.extended()).isEqualTo(1);
        });
    }

    @Test
    void goesOnAfterABatchAndStopsWhenTold() {
        for (var n = 0; n < ExtensionBatches.BATCH + 7; n++) {
            document(UUID.randomUUID(), LocalDate.of(2026, 4, 1));
        }
        var id = confirmed(LAST);
        assertThat(work.extendSome()).isTrue();
        assertThat(extendByDecree.find(id, HEAD)).get().satisfies(view -> {
            assertThat(view.left()).isEqualTo(7);
            assertThat(view.state()).isEqualTo(ExtensionView.State.RUNNING);
        });
        assertThat(extendByDecree.stop(id, HEAD)).isTrue();
        assertThat(extendByDecree.stop(id, HEAD)).isFalse();
        assertThat(work.extendSome()).isFalse();
        assertThat(extendByDecree.find(id, HEAD)).get().satisfies(view -> {
            assertThat(view.left()).isEqualTo(7);
            assertThat(view.state()).isEqualTo(ExtensionView.State.STOPPED);
            assertThat(view.stopped().orElseThrow().by()).isEqualTo("Head");
        });
        confirmed(LAST.plusDays(1));
        work.extendAll();
        assertThat(events).hasSize(ExtensionBatches.BATCH + 7);
    }

    @Test
    void keepsBothInTheHistoryAndRenewsFromTheNewLastDay() {
        var person = UUID.randomUUID();
        document(person, LocalDate.of(2026, 3, 25));
        var runningOut = new RunningOut(jdbc, types, pack, clock);
        assertThat(runningOut.next("certificate", Optional.empty())).hasSize(1);

        for (var last : List.of(LocalDate.of(2026, 6, 30), LAST)) {
            var all = new ExtensionTerms(
                    "certificate", TODAY, Optional.empty(), last, terms(LAST).act());
            confirmed(all);
            work.extendAll();
        }

        assertThat(store.listFor(person, TODAY, types, false)).singleElement().satisfies(view -> {
            assertThat(view.validUntil()).contains(LAST);
            assertThat(view.extensions())
                    .extracting(DocumentExtension::formerUntil)
                    .containsExactly(LocalDate.of(2026, 3, 25), LocalDate.of(2026, 6, 30));
            assertThat(view.extension().orElseThrow().until()).isEqualTo(LAST);
        });
        assertThat(runningOut.next("certificate", Optional.empty())).isEmpty();
    }

    /** Keeps what was written. */
    private final class Log implements AccessLog {
        @Override
        public void wrote(Actor who, String act, Subject subject) {
            log.add(who.logName() + " " + act);
        }

        @Override
        public void read(Actor who, String act, Subject subject) {}
    }
}
