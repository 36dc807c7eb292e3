// SPDX-License-Identifier: Apache-2.0
package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.amparo.command.invented.InventedPhoto;
import org.amparo.country.CountryPack;
import org.amparo.procedure.RegisterCase;
import org.amparo.registration.Applications;
import org.amparo.registration.CheckFact;
import org.amparo.registration.RequestInformation;
import org.amparo.testing.MovingClock;
import org.amparo.testing.OfficeWork;
import org.amparo.testing.RunningAmparo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people, their phones, their hurry and other people's databases do to a form, over real HTTP. */
class BadInputTests {

    private static final MovingClock CLOCK = new MovingClock();

    @SuppressWarnings("NullAway.Init")
    private static RunningAmparo amparo;

    @SuppressWarnings("NullAway.Init")
    private static JdbcClient jdbc;

    private final PlainBrowser phone = new PlainBrowser(amparo.origin());
    private final String email = somebody();

    @BeforeAll
    static void start() {
        amparo = RunningAmparo.startAlone(Map.of(), CLOCK);
        jdbc = amparo.context().getBean(JdbcClient.class);
    }

    @AfterAll
    static void stop() {
        amparo.context().close();
    }

    // files

    @Test
    void aPhotoOfFortyMegabytesIsRefusedWithAMendAndTheDraftStands() throws InterruptedException {
        phone.signIn(email);
        phone.fillIn("/apply/form/name", Map.of("given_names", "Ana"));
        var answer = phone.upload("/apply/form/photo", "photo", "foto.jpg", new byte[40 * 1024 * 1024]);
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.text()).contains(text("access.too-large.title"), text("access.too-large.mend"));
        assertThat(typed("/apply/form/name", "given_names")).isEqualTo("Ana");
        assertThat(files()).isZero();
    }

    @Test
    void aPdfThatCallsItselfAPhotoIsNotKept() throws InterruptedException {
        phone.signIn(email);
        choosesPassport();
        var pdf = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer <<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        var answer = phone.upload("/apply/form/document_image", "doc_image", "pasaporte.jpg", pdf);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains(text("error.upload.name-differs"));
        var photo = phone.upload("/apply/form/photo", "photo", "foto.pdf", pdf);
        assertThat(photo.status()).isEqualTo(422);
        assertThat(photo.text()).contains(text("error.upload.not-a-picture"));
        assertThat(files()).isZero();
    }

    @Test
    void whatSwellsWhenOpenedIsNotKept() throws InterruptedException, IOException {
        phone.signIn(email);
        var zip = phone.upload("/apply/form/photo", "photo", "foto.jpg", zipOfZeros());
        assertThat(zip.status()).isEqualTo(422);
        assertThat(zip.text()).contains(text("error.upload.not-a-picture"));
        var picture = phone.upload("/apply/form/photo", "photo", "foto.png", pictureOfBillionsOfPoints());
        assertThat(picture.status()).isEqualTo(422);
        assertThat(picture.text()).contains(text("error.upload.too-many-pixels"));
        assertThat(files()).isZero();
    }

    // texts and dates

    @Test
    void aNameOfTenThousandLettersIsRefusedAndStaysAsTyped() throws InterruptedException {
        phone.signIn(email);
        var name = "Añ".repeat(5_000);
        var answer = phone.fillIn("/apply/form/name", Map.of("given_names", name));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains(text("error.too-long", 120, 10_000));
        assertThat(answer.html().select("#given_names").val()).isEqualTo(name);
    }

    @Test
    void lettersOfEveryScriptAndTheirMarksAreKeptAndHiddenControlsAreNot() throws InterruptedException {
        phone.signIn(email);
        var combining = Normalizer.normalize("Nguyễn Thị Ánh", Normalizer.Form.NFD);
        var answer = phone.fillIn(
                "/apply/form/name",
                Map.of(
                        "given_names",
                        combining,
                        "surname_paternal",
                        "\u202Eallitnac",
                        "name_original",
                        "فَرِيد المَصْرِي"));
        assertThat(answer.status()).isEqualTo(303);
        assertThat(typed("/apply/form/name", "given_names")).isEqualTo("Nguyễn Thị Ánh");
        assertThat(typed("/apply/form/name", "surname_paternal")).isEqualTo("allitnac");
        assertThat(typed("/apply/form/name", "name_original"))
                .isEqualTo(Normalizer.normalize("فَرِيد المَصْرِي", Normalizer.Form.NFC));
    }

    @Test
    void theThirtyFirstOfFebruaryIsRefusedAndStaysAsTyped() throws InterruptedException {
        phone.signIn(email);
        var answer = phone.fillIn(
                "/apply/form/birth",
                Map.of("birth_date_day", "31", "birth_date_month", "2", "birth_date_year", "1990"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains(text("error.date.not-real"));
        assertThat(answer.html().select("#birth_date_day").val()).isEqualTo("31");
    }

    @Test
    void anEntryBeforeBirthIsRefused() throws InterruptedException {
        phone.signIn(email);
        phone.fillIn("/apply/form/birth", Map.of("birth_date_year", "1990"));
        var answer = phone.fillIn("/apply/form/arrival", Map.of("entry_date_year", "1989"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains(text("form.rule.entry-before-birth"));
        assertThat(answer.html().select("#entry_date_year").val()).isEqualTo("1989");
    }

    // two devices, two presses, the way back

    @Test
    void theSecondDeviceOnOnePageSeesBothVersions() throws InterruptedException {
        phone.signIn(email);
        var tablet = new PlainBrowser(amparo.origin());
        tablet.signIn(email);
        var stale = PlainBrowser.form(tablet.get("/apply/form/name"), "/apply/form/name");
        phone.fillIn("/apply/form/name", Map.of("given_names", "Ana"));
        stale.put("given_names", "Anabel");
        var answer = tablet.post("/apply/form/name", stale);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.html().select("[role=alert]").text()).contains("Ana").contains(text("portal.form.collision"));
        assertThat(answer.html().select("#given_names").val()).isEqualTo("Anabel");
        assertThat(typed("/apply/form/name", "given_names")).isEqualTo("Ana");

        tablet.post("/apply/form/name", PlainBrowser.form(answer, "/apply/form/name"));
        assertThat(typed("/apply/form/name", "given_names")).isEqualTo("Anabel");
    }

    @Test
    void pressingSendTwiceIsOneApplicationAndOneReceipt() throws InterruptedException, ExecutionException {
        phone.signIn(email);
        var send = readyToSend();
        try (var hands = Executors.newFixedThreadPool(2)) {
            Callable<PlainBrowser.Answer> pressing = () -> phone.post("/apply/send", send);
            var presses = hands.invokeAll(List.of(pressing, pressing));
            for (var press : presses) {
                assertThat(press.get().status()).isEqualTo(303);
                assertThat(press.get().location()).isEqualTo("/apply/receipt");
            }
        }
        assertThat(applications()).isEqualTo(1);
        assertThat(number(phone.get("/apply/receipt"))).isEqualTo(number(phone.get("/apply/receipt")));
    }

    @Test
    void theWayBackAfterSendingLeadsToWhatBecameOfIt() throws InterruptedException {
        phone.signIn(email);
        var old = PlainBrowser.form(phone.get("/apply/form/name"), "/apply/form/name");
        phone.post("/apply/send", readyToSend());
        old.put("given_names", "Otra");
        var late = phone.post("/apply/form/name", old);
        assertThat(late.location()).isEqualTo("/apply/continue");
        for (var page : List.of("/apply/form/name", "/apply/check", "/apply/tasks", "/apply/continue")) {
            assertThat(phone.open(page).title()).as(page).isEqualTo(title("/apply/status"));
        }
        assertThat(applications()).isEqualTo(1);
        assertThat(phone.get("/apply/receipt").text()).doesNotContain("Otra");
    }

    // sessions and codes

    @Test
    void whatWasTypedWhenTheSessionRanOutComesBackAndCanBeSaved() throws InterruptedException {
        phone.signIn(email);
        var form = PlainBrowser.form(phone.get("/apply/form/story"), "/apply/form/story");
        form.put("narrative", "Salimos de noche,\r\npor el río.");
        CLOCK.pass(Duration.ofMinutes(45));
        var answer = phone.post("/apply/form/story", form);
        assertThat(answer.location()).isEqualTo("/apply/sign-in");
        var typing = phone.askForCode("/apply/sign-in", email);
        typing.put("code", phone.code(email, 2));
        var back = phone.open(phone.post("/apply/code", typing).location());
        assertThat(back.title()).isEqualTo(text("access.resume.title"));
        var saved = phone.post("/apply/form/story", PlainBrowser.form(back, "/apply/form/story"));
        assertThat(saved.status()).isEqualTo(303);
        assertThat(phone.get("/apply/form/story").html().select("#narrative").val())
                .isEqualTo("Salimos de noche,\npor el río.");
    }

    @Test
    void aWrongCodeCountsDownAndTheFifthEndsIt() throws InterruptedException {
        var typing = phone.askForCode("/apply/sign-in", email);
        var right = phone.code(email, 1);
        typing.put("code", right.equals("00000000") ? "11111111" : "00000000");
        for (var left = 4; left > 0; left--) {
            var answer = phone.post("/apply/code", typing);
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.text()).contains(text("error.code.wrong", left));
        }
        assertThat(phone.post("/apply/code", typing).text()).contains(text("error.code.too-many"));
        typing.put("code", right);
        assertThat(phone.post("/apply/code", typing).text()).contains(text("error.code.too-many"));
        assertThat(phone.get("/apply/tasks").location()).isEqualTo("/apply/sign-in");
    }

    @Test
    void anOldCodeIsRefusedWithTheWayToANewOne() throws InterruptedException {
        var typing = phone.askForCode("/apply/sign-in", email);
        typing.put("code", phone.code(email, 1));
        CLOCK.pass(Duration.ofMinutes(11));
        var answer = phone.post("/apply/code", typing);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains(text("error.code.expired"));
        assertThat(answer.html().select("main a[href^=/apply/sign-in]")).isNotEmpty();
    }

    // other people's things

    @Test
    void whatIsSomebodyElsesLooksLikeWhatDoesNotExist() throws InterruptedException {
        phone.signIn(email);
        phone.upload("/apply/form/photo", "photo", "foto.jpg", InventedPhoto.jpeg(4));
        phone.post("/apply/send", readyToSend());
        var application = application();
        var request = ask(application);
        register(application);
        var document = issued();

        var stranger = new PlainBrowser(amparo.origin());
        stranger.signIn(somebody());
        for (var theirs : List.of(
                "/apply/evidence/" + evidence(), "/apply/documents/" + document, "/apply/requests/" + request)) {
            assertThat(phone.get(theirs).status()).as(theirs).isEqualTo(200);
            var refused = stranger.get(theirs);
            var missing =
                    stranger.get(theirs.replaceAll("[^/]+$", UUID.randomUUID().toString()));
            assertThat(refused.status()).as(theirs).isEqualTo(404);
            assertThat(refused.bytes()).as(theirs).isEqualTo(missing.bytes());
        }
    }

    @Test
    void nobodyTakesAwaySomebodyElsesFile() throws InterruptedException {
        phone.signIn(email);
        phone.upload("/apply/form/photo", "photo", "foto.jpg", InventedPhoto.jpeg(5));
        var file = evidence();
        var stranger = new PlainBrowser(amparo.origin());
        stranger.signIn(somebody());
        var form = PlainBrowser.form(stranger.get("/apply/form/photo"), "/apply/form/photo");
        stranger.post("/apply/evidence/" + file + "/remove", Map.of("_csrf", form.get("_csrf"), "page", "photo"));
        assertThat(phone.get("/apply/evidence/" + file).status()).isEqualTo(200);
    }

    // the database

    @Test
    void whileTheDatabaseIsAwaySendingSaysSoAndOffersItAgain() throws InterruptedException {
        phone.signIn(email);
        var send = readyToSend();
        PlainBrowser.Answer away;
        amparo.letDatabaseAnswer(false);
        try {
            away = phone.post("/apply/send", send);
            Thread.sleep(10_000);
            assertThat(phone.get("/apply/status").status()).isEqualTo(503);
            assertThat(phone.post("/apply/send", send).status()).isEqualTo(503);
        } finally {
            amparo.letDatabaseAnswer(true);
        }
        assertThat(away.status()).isEqualTo(503);
        assertThat(away.text()).contains(text("access.database-away.title"), text("access.database-away.mend"));
        var again = PlainBrowser.form(away, "/apply/send");
        assertThat(again).containsEntry("key", send.get("key")).containsEntry("declaration", "yes");
        assertThat(onceTheDatabaseIsBack("/apply/check")).isEqualTo(200);
        assertThat(phone.post("/apply/send", again).location()).isEqualTo("/apply/receipt");
        assertThat(phone.post("/apply/send", again).location()).isEqualTo("/apply/receipt");
        assertThat(applications()).isEqualTo(1);
    }

    /** The status of a page, asked for again while connections are made anew: up to the fifteen seconds we promise. */
    private int onceTheDatabaseIsBack(String path) throws InterruptedException {
        var status = phone.get(path).status();
        for (int tries = 0; status == 503 && tries < 60; tries++) {
            Thread.sleep(250);
            status = phone.get(path).status();
        }
        return status;
    }

    @Test
    void whoeverSendsWhileTheDatabaseGoesFindsDraftOrReceiptNeverNeither()
            throws InterruptedException, ExecutionException {
        phone.signIn(email);
        var send = readyToSend();
        for (var wait : List.of(0, 4, 9, 15, 25, 40)) {
            try (var hand = Executors.newSingleThreadExecutor()) {
                var press = hand.submit(() -> phone.post("/apply/send", send));
                Thread.sleep(wait);
                amparo.letDatabaseAnswer(false);
                Thread.sleep(200);
                amparo.letDatabaseAnswer(true);
                assertThat(press.get().status()).isIn(303, 503);
            }
            var found = whereItWent();
            assertThat(found).isIn("/apply/tasks", "/apply/status");
            assertThat(applications()).isEqualTo(found.equals("/apply/status") ? 1 : 0);
        }
        assertThat(phone.post("/apply/send", send).location()).isEqualTo("/apply/receipt");
        assertThat(applications()).isEqualTo(1);
    }

    /** Once the connections to the database are made anew. */
    private String whereItWent() throws InterruptedException {
        var answer = phone.get("/apply/continue");
        for (var tries = 0; tries < 50 && answer.status() == 503; tries++) {
            Thread.sleep(200);
            answer = phone.get("/apply/continue");
        }
        return answer.location();
    }

    // what the tests have in common

    /** An address that nobody has, without eight digits that could be taken for a code. */
    private static String somebody() {
        return "ana" + UUID.randomUUID().toString().replace("-", "") + "@example.org";
    }

    private void choosesPassport() {
        phone.fillIn("/apply/form/document", Map.of("doc_type", "PAS", "doc_number", "084417206"));
    }

    /** The form of the button that sends, with everything answered that is required. */
    private Map<String, String> readyToSend() {
        phone.fillIn("/apply/form/name", Map.of("given_names", "Ana", "surname_paternal", "Lozano"));
        phone.fillIn("/apply/form/origin", Map.of("nationalities", "VEN"));
        phone.fillIn("/apply/form/contact", Map.of("safe_channel", "EML", "safe_detail", "no"));
        phone.fillIn("/apply/form/office", Map.of("office", "TAC"));
        var form = new HashMap<>(PlainBrowser.form(phone.get("/apply/check"), "/apply/send"));
        form.put("declaration", "yes");
        return form;
    }

    private String typed(String page, String input) {
        return phone.get(page).html().select("#" + input).val();
    }

    private String title(String page) {
        return phone.get(page).title();
    }

    private static String number(PlainBrowser.Answer receipt) {
        var number = receipt.html().select(".am-big").text();
        assertThat(number).matches("PE-26[0-9]{7}-[0-9]");
        return number;
    }

    private static String text(String key, Object... arguments) {
        return amparo.context()
                .getBean(CountryPack.class)
                .words(Locale.of("es"))
                .text(key, arguments);
    }

    private UUID ask(UUID application) {
        var officer = OfficeWork.registrar("TAC");
        return get(RequestInformation.class).ask(application, "Falta una foto.", version(application), officer);
    }

    private void register(UUID application) {
        var officer = OfficeWork.registrar("TAC");
        get(CheckFact.class)
                .confirmAll(application, get(RegisterCase.class).factsToCheck(), version(application), officer);
        get(RegisterCase.class).register(application, version(application), officer);
    }

    private int version(UUID application) {
        return get(Applications.class)
                .get(application, OfficeWork.registrar("TAC"))
                .version();
    }

    private UUID issued() throws InterruptedException {
        for (var tries = 0; tries < 300; tries++) {
            var found = jdbc.sql("select id from documents.document where holder = :account and state = 'ISSUED'")
                    .param("account", account())
                    .query(UUID.class)
                    .optional();
            if (found.isPresent()) {
                return found.get();
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no document was issued");
    }

    private UUID account() {
        return jdbc.sql("select id from access.account where email = :email")
                .param("email", email)
                .query(UUID.class)
                .single();
    }

    private UUID application() {
        return jdbc.sql("select id from registration.application where account_id = :account")
                .param("account", account())
                .query(UUID.class)
                .single();
    }

    private long applications() {
        return jdbc.sql("select count(*) from registration.application where account_id = :account")
                .param("account", account())
                .query(Long.class)
                .single();
    }

    private UUID evidence() {
        return jdbc.sql(EVIDENCE.replace("{what}", "e.id"))
                .param("account", account())
                .query(UUID.class)
                .single();
    }

    private long files() {
        return jdbc.sql(EVIDENCE.replace("{what}", "count(*)"))
                .param("account", account())
                .query(Long.class)
                .single();
    }

    private static final String EVIDENCE = """
            select {what} from registration.evidence e
              join registration.draft d on d.id = e.draft_id
             where d.account_id = :account
            """;

    private static <T> T get(Class<T> type) {
        return amparo.context().getBean(type);
    }

    private static byte[] zipOfZeros() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("foto.jpg"));
            var zeros = new byte[1024 * 1024];
            for (var megabytes = 0; megabytes < 500; megabytes++) {
                zip.write(zeros);
            }
        }
        return bytes.toByteArray();
    }

    /** A PNG whose head promises 60,000 by 60,000 points and whose body is next to nothing. */
    private static byte[] pictureOfBillionsOfPoints() {
        var head = ByteBuffer.allocate(17).put("IHDR".getBytes(StandardCharsets.US_ASCII));
        head.putInt(60_000).putInt(60_000).put(new byte[] {8, 2, 0, 0, 0});
        var sum = new CRC32();
        sum.update(head.array());
        var signature = new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
        var file = ByteBuffer.allocate(2_000).put(signature).putInt(13).put(head.array());
        file.putInt((int) sum.getValue());
        return Arrays.copyOf(file.array(), file.capacity());
    }
}
