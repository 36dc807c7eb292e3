// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.amparo.access.AccessLog;
import org.amparo.access.Actor;
import org.amparo.access.Applicant;
import org.amparo.access.NotAllowed;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.access.Subject;
import org.amparo.testing.TestDatabase;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.core.task.support.TaskExecutorAdapter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The life of a document in a real database: ordered, produced once, checked, revoked. */
class DocumentsDatabaseTests {

    private static final Pattern TOKEN = Pattern.compile("([0-9A-Z]{5} [0-9A-Z]{5} [0-9A-Z]{5} [0-9A-Z]{5})");

    private final UUID holder = UUID.randomUUID();
    private final List<Object> events = new CopyOnWriteArrayList<>();
    private final Entries entries = new Entries();
    private final SmallPack pack = new SmallPack();
    private final DocumentTypes types = SmallPack.types();
    private JdbcClient jdbc;
    private TransactionTemplate transactions;
    private DocumentStore store;
    private PublicCheckStore checks;

    @BeforeEach
    void open() {
        var database = TestDatabase.migrated();
        jdbc = JdbcClient.create(database);
        transactions = new TransactionTemplate(new JdbcTransactionManager(database));
        store = new DocumentStore(jdbc, new PlainVault(), Workshop.CLOCK);
        checks = new PublicCheckStore(jdbc, new PlainVault());
    }

    @Test
    void ordersAndProducesADocument() throws Exception {
        var id = order(InventedOrders.ORDINARY);
        assertThat(documents().listFor(holder))
                .singleElement()
                .satisfies(view -> assertThat(view.status()).isEqualTo(DocumentStatus.BEING_PREPARED));
        assertThat(documents().file(id, holder)).isEmpty();

        production().produceAll();

        assertThat(documents().listFor(holder)).singleElement().satisfies(view -> {
            assertThat(view.status()).isEqualTo(DocumentStatus.VALID);
            assertThat(view.validFrom()).isEqualTo(LocalDate.of(2026, 3, 12));
            assertThat(view.validUntil()).contains(LocalDate.of(2027, 3, 11));
            assertThat(view.issuedAt()).contains(Workshop.NOW);
        });
        assertThat(events)
                .contains(new DocumentIssued(id, holder, "work-permit", java.util.Optional.empty(), Workshop.NOW));
        assertThat(entries.all).contains("wrote system document.issue " + id);
        assertThat(text(file(id))).contains("Terán Useche");
    }

    @Test
    void anOrderIsUndoneWithTheTransactionItIsPartOf() {
        transactions.executeWithoutResult(status -> {
            issueDocument().order(InventedOrders.ORDINARY.order(holder), new Actor.System());
            status.setRollbackOnly();
        });
        assertThat(documents().listFor(holder)).isEmpty();
        assertThat(store.countWaiting()).isZero();
    }

    @Test
    void refusesATypeThePackDoesNotHave() {
        var order = InventedOrders.ORDINARY.order(holder);
        var unknown = new DocumentOrder(
                "passport",
                holder,
                order.fileNumber(),
                order.appliedOn(),
                order.fields(),
                order.photoJpeg(),
                order.signature(),
                order.office());
        assertThatThrownBy(() -> transactions.execute(status -> issueDocument().order(unknown, new Actor.System())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("passport");
    }

    @Test
    void keepsNoPersonalTextAndNoTokenInClear() throws Exception {
        var id = order(InventedOrders.ORDINARY);
        var before = jdbc.sql("select d::text || p::text from documents.document d, documents.production p")
                .query(String.class)
                .single();
        production().produceAll();
        var after = jdbc.sql("select d::text || f::text from documents.document d, documents.file f")
                .query(String.class)
                .single();
        var token = tokenOn(file(id));
        for (var clear : List.of("Useche", "Wilmer", "Colombia", "123456789", token.text())) {
            var hex = java.util.HexFormat.of().formatHex(clear.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            assertThat(before + after).doesNotContain(clear).doesNotContain(hex);
        }
    }

    @Test
    void whatIsBeingPreparedComesOutWithWhatCountsNow() throws Exception {
        var id = order(InventedOrders.ORDINARY);
        var claim = UUID.randomUUID();
        assertThat(store.take(claim, Duration.ofMinutes(1))).isPresent();

        transactions.executeWithoutResult(
                status -> issueDocument().reorder(id, InventedOrders.LONG_NAMES.order(holder), new Actor.System()));

        assertThat(store.issue(id, claim, made()))
                .as("what was made of the former texts is not stored")
                .isFalse();
        production().produceAll();
        assertThat(text(file(id)).replaceAll("\\s+", " "))
                .contains("Montenegro")
                .doesNotContain("Useche");
    }

    @Test
    void whatWasReadyMeanwhileIsIssuedAnew() throws Exception {
        var id = order(InventedOrders.ORDINARY);
        production().produceAll();

        transactions.executeWithoutResult(
                status -> issueDocument().reorder(id, InventedOrders.LONG_NAMES.order(holder), new Actor.System()));
        production().produceAll();

        assertThat(documents().listFor(holder))
                .extracting(DocumentView::status)
                .containsExactlyInAnyOrder(DocumentStatus.REPLACED, DocumentStatus.VALID);
    }

    @Test
    void manyProducersTogetherProduceEachDocumentOnce() throws Exception {
        var ids = new ArrayList<UUID>();
        for (var i = 0; i < 8; i++) {
            ids.add(order(InventedOrders.NO_PHOTO));
        }
        try (var threads = Executors.newFixedThreadPool(4)) {
            var work = new ArrayList<Callable<Void>>();
            for (var i = 0; i < 4; i++) {
                work.add(() -> {
                    production().produceAll();
                    return null;
                });
            }
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        }
        assertThat(events.stream().map(event -> ((DocumentIssued) event).documentId()))
                .containsExactlyInAnyOrderElementsOf(ids);
        assertThat(count("documents.file")).isEqualTo(8);
        assertThat(store.countWaiting()).isZero();
    }

    @Test
    void aProducerThatDiesBetweenPrintingAndStoringIsReplacedAfterItsLease() {
        var id = order(InventedOrders.NO_PHOTO);
        var dead = UUID.randomUUID();
        assertThat(store.take(dead, Duration.ofMinutes(1))).isPresent();
        assertThat(production().produceOne()).as("somebody holds it").isFalse();

        jdbc.sql("update documents.production set due_at = now()").update();
        assertThat(production().produceOne()).isTrue();
        assertThat(events).hasSize(1);

        var late = transactions.execute(status -> store.issue(id, dead, made()));
        assertThat(late).as("the dead one comes back late").isFalse();
        assertThat(count("documents.file")).isEqualTo(1);
    }

    @Test
    void nothingIsIssuedWhenTellingOfItFails() {
        order(InventedOrders.NO_PHOTO);
        new Production(
                        store,
                        new RenewalStore(jdbc),
                        new StatusPlaces(jdbc),
                        new CardStore(jdbc, types),
                        Printing.NONE,
                        Workshop.COMPOSITION,
                        entries,
                        event -> {
                            throw new IllegalStateException("a listener failed");
                        },
                        transactions,
                        Workshop.CLOCK,
                        new TaskExecutorAdapter(new SyncTaskExecutor()),
                        1)
                .produceOne();
        assertThat(count("documents.file")).isZero();
        assertThat(documents().listFor(holder).getFirst().status()).isEqualTo(DocumentStatus.BEING_PREPARED);

        jdbc.sql("update documents.production set due_at = now()").update();
        production().produceAll();
        assertThat(documents().listFor(holder).getFirst().status()).isEqualTo(DocumentStatus.VALID);
    }

    @Test
    void waitsForAKeyThatIsMissing() {
        order(InventedOrders.NO_PHOTO);
        var keyless = Workshop.composition(SigningKeys.none());
        production(keyless).produceAll();
        assertThat(documents().listFor(holder).getFirst().status()).isEqualTo(DocumentStatus.BEING_PREPARED);
        assertThat(jdbc.sql("select last_fault from documents.production")
                        .query(String.class)
                        .single())
                .isEqualTo("KeyMissing");
    }

    @Test
    void waitsLongerAfterEachFailureButNeverOverTenMinutes() {
        assertThat(Production.waitAfter(1)).isEqualTo(Duration.ofSeconds(2));
        assertThat(Production.waitAfter(4)).isEqualTo(Duration.ofSeconds(16));
        assertThat(Production.waitAfter(1000)).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void aCheckSaysValidAndIsCounted() throws Exception {
        var token = tokenOn(file(issued(InventedOrders.ORDINARY)));
        var check = checks(Workshop.CLOCK).check(token.text().toLowerCase(java.util.Locale.ROOT));
        assertThat(check.status()).isEqualTo(CheckStatus.VALID);
        assertThat(check.shown().orElseThrow()).satisfies(shown -> {
            assertThat(shown.lastDigits()).isEqualTo("420");
            assertThat(shown.issued()).isEqualTo(LocalDate.of(2026, 3, 20));
            assertThat(shown.hasPhoto()).isTrue();
        });
        assertThat(checks(Workshop.CLOCK).face(token.text())).isPresent();
        assertThat(documents().listFor(holder).getFirst().checks()).isEqualTo(1);
    }

    @Test
    void aCheckAfterTheLastDaySaysLapsedAndShowsNoFace() throws Exception {
        var token = tokenOn(file(issued(InventedOrders.ORDINARY)));
        // 04:59 UTC is still the last day in Lima, 05:01 is the day after
        assertThat(checks(at("2027-03-12T04:59:00Z")).check(token.text()).status())
                .isEqualTo(CheckStatus.VALID);
        var later = checks(at("2027-03-12T05:01:00Z"));
        assertThat(later.check(token.text()).status()).isEqualTo(CheckStatus.LAPSED);
        assertThat(later.face(token.text())).isEmpty();
    }

    @Test
    void aCheckOfAnythingElseSaysUnknownAndIsNotCounted() {
        issued(InventedOrders.NO_PHOTO);
        for (var code : List.of("", "x", Token.random().text(), "'; drop table", "0".repeat(10_000))) {
            var check = checks(Workshop.CLOCK).check(code);
            assertThat(check.status()).isEqualTo(CheckStatus.UNKNOWN);
            assertThat(check.shown()).isEmpty();
        }
        assertThat(count("documents.check")).isZero();
    }

    @Test
    void aRenewalTakesThePlaceOfTheFormerWhenItIsIssuedAndOnlyOnce() throws Exception {
        var former = issued(InventedOrders.ORDINARY);
        var token = tokenOn(file(former));

        var renewed = renew(former);
        assertThat(renew(former)).isEqualTo(renewed);
        assertThat(checks(Workshop.CLOCK).check(token.text()).status()).isEqualTo(CheckStatus.VALID);
        production().produceAll();

        assertThat(checks(Workshop.CLOCK).check(token.text()).status()).isEqualTo(CheckStatus.REPLACED);
        assertThat(checks(Workshop.CLOCK).face(token.text())).isEmpty();
        assertThat(shown(former).status()).isEqualTo(DocumentStatus.REPLACED);
        assertThat(shown(former).renewal()).isEmpty();
        assertThat(shown(renewed).status()).isEqualTo(DocumentStatus.VALID);
        // a year from the day after the former's last one: nobody loses a day by renewing early
        assertThat(shown(renewed).validUntil()).contains(LocalDate.of(2028, 3, 11));
    }

    @Test
    void aRenewalUnderWayDoesNotOutliveARevocation() {
        var former = issued(InventedOrders.ORDINARY);
        renew(former);
        revoke(former, "Stolen", officer(Permission.REVOKE_DOCUMENT));

        production().produceAll();

        assertThat(documents().listFor(holder)).extracting(DocumentView::status).containsOnly(DocumentStatus.REVOKED);
    }

    @Test
    void whatIsBeingMadeWhenTheProcessEndsIsIssuedAndEndedAtOnce() {
        order(InventedOrders.ORDINARY);
        ended("2100-01-01T00:00:00Z");
        production().produceAll();
        assertThat(shownStates()).containsExactly(DocumentStatus.REVOKED);
        assertThat(events).as("nobody is told that it is ready").isEmpty();
    }

    @Test
    void whatIsOrderedAfterAProcessEndedIsValid() {
        ended("2000-01-01T00:00:00Z");
        order(InventedOrders.ORDINARY);
        production().produceAll();
        assertThat(shownStates()).containsExactly(DocumentStatus.VALID);
    }

    private void ended(String at) {
        jdbc.sql(EndDocuments.NOTE)
                .param("holder", holder)
                .param("fileNumber", InventedOrders.ORDINARY.order(holder).fileNumber())
                .param("at", Timestamp.from(Instant.parse(at)))
                .param("by", UUID.randomUUID())
                .param("reason", "Ley 27891")
                .update();
    }

    private List<DocumentStatus> shownStates() {
        return documents().listFor(holder).stream().map(DocumentView::status).toList();
    }

    @Test
    void nobodyRenewsADocumentOfSomebodyElse() {
        var former = issued(InventedOrders.ORDINARY);
        var other = InventedOrders.ORDINARY.order(UUID.randomUUID());
        assertThatThrownBy(() -> transactions.execute(
                        status -> issueDocument().renew(former, other, RenewedBecause.HOLDER, new Actor.System())))
                .isInstanceOf(DocumentNotFound.class);
    }

    private DocumentView shown(UUID id) {
        return documents().listFor(holder).stream()
                .filter(document -> document.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private UUID renew(UUID former) {
        return transactions.execute(status -> issueDocument()
                .renew(former, InventedOrders.ORDINARY.order(holder), RenewedBecause.HOLDER, new Actor.System()));
    }

    @Test
    void aRevokedDocumentIsNotValidFromTheNextCheckOn() throws Exception {
        var id = issued(InventedOrders.ORDINARY);
        var token = tokenOn(file(id));
        revoke(id, "Stolen", officer(Permission.REVOKE_DOCUMENT));
        revoke(id, "Again", officer(Permission.REVOKE_DOCUMENT));

        var check = checks(Workshop.CLOCK).check(token.text());
        assertThat(check.status()).isEqualTo(CheckStatus.INVALID);
        assertThat(check.shown().orElseThrow().hasPhoto()).isFalse();
        assertThat(checks(Workshop.CLOCK).face(token.text())).isEmpty();
        assertThat(stateValidity().statement(token.text())).isEmpty();
        assertThat(documents().listFor(holder).getFirst().revokedReason()).isEmpty();
        assertThat(documents()
                        .listFor(holder, officer(Permission.READ_APPLICATION))
                        .getFirst()
                        .revokedReason())
                .contains("Stolen");
        assertThat(events).filteredOn(DocumentRevoked.class::isInstance).hasSize(1);
    }

    @Test
    void onlyAnOfficerOfTheOfficeWhoMayRevokeCan() {
        var id = issued(InventedOrders.NO_PHOTO);
        assertThatThrownBy(() -> revoke(id, "No", officer(Permission.READ_APPLICATION)))
                .isInstanceOf(NotAllowed.class);
        var elsewhere = new Officer(
                UUID.randomUUID(), "X", "CUS", "registrar", Set.of(Permission.REVOKE_DOCUMENT), Set.of("CUS"));
        assertThatThrownBy(() -> revoke(id, "No", elsewhere)).isInstanceOf(DocumentNotFound.class);
        assertThatThrownBy(() -> revoke(id, " ", officer(Permission.REVOKE_DOCUMENT)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFileIsForItsHolderAlone() {
        var id = issued(InventedOrders.NO_PHOTO);
        assertThat(documents().file(id, UUID.randomUUID())).isEmpty();
        assertThat(documents().file(id, holder)).isPresent();
        assertThat(entries.all).contains("read " + new Applicant(holder).logName() + " document.read " + id);
    }

    @Test
    void statesTheValidityOfThisMoment() throws Exception {
        var token = tokenOn(file(issued(InventedOrders.ORDINARY)));
        var statement = stateValidity().statement(token.text()).orElseThrow();
        assertThat(text(statement))
                .contains("viernes 20 de marzo de 2026, 10:41")
                .doesNotContain("Terán");
        assertThat(jdbc.sql("select audience from documents.check")
                        .query(String.class)
                        .single())
                .isEqualTo("statement");
    }

    @Test
    void everyStatementIsUnderstoodByTheDatabase() throws Exception {
        for (var store : List.of(DocumentStore.class, PublicCheckStore.class)) {
            for (var field : store.getDeclaredFields()) {
                if (field.getType() == String.class) {
                    var sql = ((String) field.get(null)).replaceAll("(?<!:):[a-zA-Z0-9]+", "null");
                    assertThat(jdbc.sql("explain " + sql).query(String.class).list())
                            .as(field.getName())
                            .isNotEmpty();
                }
            }
        }
    }

    private UUID order(InventedOrders invented) {
        return transactions.execute(status -> issueDocument().order(invented.order(holder), new Actor.System()));
    }

    private UUID issued(InventedOrders invented) {
        var id = order(invented);
        production().produceAll();
        return id;
    }

    private void revoke(UUID id, String reason, Officer officer) {
        var revoke = new RevokeDocument(store, entries, events::add, Workshop.CLOCK);
        transactions.executeWithoutResult(status -> revoke.revoke(id, reason, officer));
    }

    private byte[] file(UUID id) {
        return documents().file(id, holder).orElseThrow();
    }

    private IssueDocument issueDocument() {
        return new IssueDocument(
                types,
                store,
                new CardNumber(jdbc),
                new RenewalStore(jdbc),
                entries,
                event -> {},
                new SmallPack(),
                Workshop.CLOCK);
    }

    private Production production() {
        return production(Workshop.COMPOSITION);
    }

    private Production production(Composition composition) {
        return new Production(
                store,
                new RenewalStore(jdbc),
                new StatusPlaces(jdbc),
                new CardStore(jdbc, types),
                Printing.NONE,
                composition,
                entries,
                events::add,
                transactions,
                Workshop.CLOCK,
                new TaskExecutorAdapter(new SyncTaskExecutor()),
                1);
    }

    private Documents documents() {
        return new Documents(store, new StepStore(jdbc), types, pack, entries, Workshop.CLOCK);
    }

    private CheckDocument checks(Clock clock) {
        return new CheckDocument(checks, types, pack, clock);
    }

    private StateValidity stateValidity() {
        return new StateValidity(checks, store, types, Workshop.COMPOSITION, pack, Workshop.CLOCK);
    }

    private static Officer officer(Permission permission) {
        return new Officer(UUID.randomUUID(), "A", "LIM", "registrar", Set.of(permission), Set.of("LIM"));
    }

    private static Clock at(String instant) {
        return Clock.fixed(java.time.Instant.parse(instant), ZoneOffset.UTC);
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private static Token tokenOn(byte[] pdf) throws Exception {
        var found = TOKEN.matcher(text(pdf));
        assertThat(found.find()).isTrue();
        return Token.parse(found.group()).orElseThrow();
    }

    private static String text(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    /** Writes down what was logged. */
    private static final class Entries implements AccessLog {

        private final List<String> all = new CopyOnWriteArrayList<>();

        @Override
        public void wrote(Actor who, String act, Subject subject) {
            all.add("wrote " + who.logName() + " " + act + " " + subject.id());
        }

        @Override
        public void read(Actor who, String act, Subject subject) {
            all.add("read " + who.logName() + " " + act + " " + subject.id());
        }
    }

    private static DocumentStore.Made made() {
        return new DocumentStore.Made(Workshop.NOW, Token.random(), "00", new byte[1], new byte[0]);
    }
}
