// SPDX-License-Identifier: Apache-2.0
package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.access.Applicant;
import org.amparo.command.invented.InventedPhoto;
import org.amparo.correspondence.KeepMessage;
import org.amparo.registration.Draft;
import org.amparo.registration.Drafts;
import org.amparo.testing.MovingClock;
import org.amparo.testing.RunningAmparo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody helps: what they may, what they never may, and that everybody can see who it was. */
class HelpersTests {

    private static final MovingClock CLOCK = new MovingClock();
    private static final String NAME = "Ana Quispe";

    @SuppressWarnings("NullAway.Init")
    private static RunningAmparo amparo;

    @SuppressWarnings("NullAway.Init")
    private static JdbcClient jdbc;

    private final PlainBrowser phone = new PlainBrowser(amparo.origin());
    private final PlainBrowser helper = new PlainBrowser(amparo.origin());
    private final String email = somebody();
    private final String helperEmail = somebody();

    @BeforeAll
    static void start() {
        amparo = RunningAmparo.startAlone(Map.of(), CLOCK);
        jdbc = amparo.context().getBean(JdbcClient.class);
    }

    @AfterAll
    static void stop() {
        amparo.context().close();
    }

    @BeforeEach
    void applicantSignsIn() throws InterruptedException {
        phone.signIn(email);
    }

    @Test
    void aHelperFillsInUnderTheirOwnNameAndThePersonSeesWho() throws InterruptedException {
        allow("STATUS", "FORM", "FILES");

        assertThat(enter().text()).contains("Yuli").doesNotContain(email);
        var open = open();
        assertThat(open.text()).contains("Ayudar a Yuli").contains("Llenar el formulario");

        var form = helper.get("/apply/form/name");
        assertThat(form.html().select(".am-helping").text()).contains("Yuli", NAME, "Cáritas");
        var saved = helper.fillIn("/apply/form/name", Map.of("given_names", "Yulimar", "surname_paternal", "Mendívil"));
        assertThat(saved.status()).isEqualTo(303);

        assertThat(phone.get("/apply/form/name").text()).contains("por " + NAME + " (Cáritas)");
        assertThat(acts()).anyMatch(act -> act.matches("helper:\\S+ for applicant:" + account() + " draft.save"));
        assertThat(acts()).anyMatch(act -> act.matches("helper:\\S+ for applicant:" + account() + " draft.read"));

        assertThat(phone.get("/apply/helpers").text()).contains("Entró por última vez");
        assertThat(phone.get("/apply/access").text()).contains("Quien le ayuda: " + NAME);
        phone.fillIn("/apply/form/name", Map.of());
        assertThat(phone.get("/apply/form/name").text()).doesNotContain(NAME);
    }

    @Test
    void theInvitationSaysNothingAndCarriesNoKey() throws InterruptedException {
        allow("STATUS");

        var mail = mail(helperEmail);
        assertThat(mail).contains("/help").doesNotContain("Yuli", email, "refugi", "solicitud", "?");
    }

    @Test
    void nobodyElsesPageIsOpenToAHelper() throws InterruptedException {
        phone.fillIn("/apply/form/name", Map.of("given_names", "Yulimar"));
        allow("STATUS", "FORM", "FILES", "REPLY", "STORY");
        enter();
        open();

        var missing = helper.get("/apply/requests/" + UUID.randomUUID());
        assertThat(missing.status()).isEqualTo(404);
        for (var path : List.of("/apply/helpers", "/apply/helpers/new", "/apply/documents/" + UUID.randomUUID())) {
            assertThat(helper.get(path).bytes()).as(path).isEqualTo(missing.bytes());
        }
        var typing = PlainBrowser.form(helper.get("/apply/form/name"), "/apply/form/name");
        var token = typing.getOrDefault("_csrf", "");
        for (var path : List.of("/apply/send", "/apply/helpers/new", "/apply/helpers/" + grant() + "/remove")) {
            var sent = helper.post(
                    path, Map.of("_csrf", token, "key", UUID.randomUUID().toString(), "declaration", "yes"));
            assertThat(sent.status()).as(path).isEqualTo(404);
        }
        assertThat(jdbc.sql("select count(*) from registration.application where account_id = :id")
                        .param("id", account())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void theStoryStaysClosedUnlessItIsAllowedApart() throws InterruptedException {
        phone.fillIn("/apply/form/story", Map.of("narrative", "Only mine to tell"));
        allow("FORM");
        enter();
        open();

        assertThat(helper.get("/apply/form/story").status()).isEqualTo(404);
        assertThat(helper.get("/apply/tasks").html().select("a[href=/apply/form/story]"))
                .isEmpty();
        assertThat(helper.get("/apply/check").text()).doesNotContain("Only mine to tell");
        assertThat(draft().answers().get("narrative")).isEqualTo("Only mine to tell");

        allow("FORM", "STORY");
        enter();
        open();
        assertThat(helper.get("/apply/form/story").text()).contains("Only mine to tell");
    }

    @Test
    void filesAreOpenOnlyWhereTheyAreAllowed() throws InterruptedException {
        phone.upload("/apply/form/photo", "photo", "me.jpg", InventedPhoto.jpeg(1));
        var file = phone.get("/apply/form/photo").html().select("img.am-thumb").attr("src");
        assertThat(phone.get(file).status()).isEqualTo(200);

        allow("FORM");
        enter();
        open();
        assertThat(helper.get(file).status()).isEqualTo(404);
        assertThat(helper.get("/apply/form/photo").status()).isEqualTo(404);

        allow("FILES");
        enter();
        open();
        assertThat(helper.get(file).status()).isEqualTo(200);
        assertThat(helper.get("/apply/form/name").status()).isEqualTo(404);
        assertThat(helper.get("/apply/check").status()).isEqualTo(404);
    }

    @Test
    void whatIsTakenBackIsGoneAtTheNextRequest() throws InterruptedException {
        allow("FORM");
        enter();
        open();
        assertThat(helper.get("/apply/form/name").status()).isEqualTo(200);

        var list = phone.get("/apply/helpers");
        var action = "/apply/helpers/" + grant() + "/remove";
        assertThat(phone.post(action, PlainBrowser.form(list, action)).location())
                .isEqualTo("/apply/helpers");

        assertThat(helper.get("/apply/form/name").status()).isEqualTo(404);
        assertThat(helper.get("/help").text()).doesNotContain("Yuli");
        assertThat(phone.get("/apply/helpers").text()).contains(NAME + ", Cáritas: terminó");
        assertThat(acts()).contains("applicant:" + account() + " help.take-back");
    }

    @Test
    void whatRanOutIsGoneByItself() throws InterruptedException {
        allow("FORM");
        enter();
        open();
        assertThat(helper.get("/apply/form/name").status()).isEqualTo(200);

        jdbc.sql("update access.help_grant set until = granted_at + interval '1 microsecond' where id = :id")
                .param("id", grant())
                .update();
        assertThat(helper.get("/apply/form/name").status()).isEqualTo(404);
    }

    @Test
    void onlyThePersonsOwnCodeSendsWhatAHelperFilledIn() throws InterruptedException {
        allow("STATUS", "FORM");
        enter();
        open();
        helper.fillIn("/apply/form/name", Map.of("given_names", "Yulimar", "surname_paternal", "Mendívil"));
        helper.fillIn("/apply/form/origin", Map.of("nationalities", "VEN"));
        assertThat(helper.get("/apply/form/contact").status()).isEqualTo(404);
        assertThat(helper.get("/apply/confirm").html().select("form[action=/apply/confirm/code]"))
                .isEmpty();
        phone.fillIn("/apply/form/contact", Map.of("safe_channel", "EML", "safe_detail", "no"));
        jdbc.sql("update access.sign_in_attempt set asked_at = asked_at - interval '2 hours'")
                .update();

        assertThat(helper.get("/apply/check").html().select("form[action=/apply/send]"))
                .isEmpty();
        var asking = PlainBrowser.form(helper.get("/apply/confirm"), "/apply/confirm/code");
        var asked = helper.post("/apply/confirm/code", asking);
        var typing = PlainBrowser.form(helper.get(asked.location()), "/apply/confirm");
        typing.put("declaration", "yes");
        typing.put("code", "00000000");
        assertThat(helper.post("/apply/confirm", typing).status()).isEqualTo(422);

        var code = code(email, "envi");
        // the person's code for this signs nobody in
        var signingIn =
                new HashMap<>(Map.of("attempt", String.valueOf(typing.get("attempt")), "code", code, "pass", ""));
        signingIn.put("_csrf", String.valueOf(typing.get("_csrf")));
        assertThat(helper.post("/apply/code", signingIn).status()).isEqualTo(422);

        typing.put("code", code);
        var sent = helper.post("/apply/confirm", typing);
        assertThat(sent.location()).as(sent.text()).isEqualTo("/apply/receipt");
        assertThat(jdbc.sql("""
                        select f.channel || ' ' || f.confirmed || ' ' || (f.hands -> 0 ->> 'name')
                          from registration.filing f join registration.application a on a.id = f.application_id
                         where a.account_id = :id
                        """).param("id", account()).query(String.class).single())
                .isEqualTo("HLP CODE " + NAME);
    }

    @Test
    void whatIsMissingIsSaidAndNothingTypedIsLost() {
        var page = phone.fillIn(
                "/apply/helpers/new", Map.of("name", NAME, "email", email, "shown", "Yuli", "organisation", "Cáritas"));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select(".am-sum__list a")).hasSize(2);
        assertThat(page.html().select("#name").val()).isEqualTo(NAME);
    }

    @Test
    void aHelperCannotMakeACardOfTheAccountTheirOwn() throws InterruptedException {
        allow("STATUS", "FORM");
        enter();
        open();

        assertThat(helper.get("/apply/card").status()).isEqualTo(404);
        var token = PlainBrowser.form(helper.get("/apply/form/name"), "/apply/form/name")
                .getOrDefault("_csrf", "");
        assertThat(helper.post("/apply/card", Map.of("_csrf", token, "pin", "730418"))
                        .status())
                .isEqualTo(404);
        assertThat(jdbc.sql("select count(*) from access.recovery_card where account_id = :id")
                        .param("id", account())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(helper.get("/apply/data").status()).isEqualTo(404);
    }

    @Test
    void messagesAboutWhatIsClosedStayClosed() throws InterruptedException {
        var complaint = say("COMPLAINT_ANSWERED");
        var contact = say("CONTACT_CHANGED");
        var wanted = say("INFORMATION_WANTED");
        var received = say("APPLICATION_RECEIVED");
        allow("STATUS");
        enter();
        open();
        assertThat(messages(helper)).containsExactly(received);
        for (var closed : List.of(complaint, contact, wanted)) {
            assertThat(helper.get("/apply/messages/" + closed).status()).isEqualTo(404);
        }
        assertThat(helper.get("/apply/messages/" + received).status()).isEqualTo(200);

        allow("STATUS", "REPLY");
        enter();
        open();
        assertThat(messages(helper)).containsExactlyInAnyOrder(wanted, received);
        assertThat(messages(phone)).hasSize(4);
    }

    @Test
    void noPageOffersAHelperWhatIsClosed() throws InterruptedException {
        phone.fillIn("/apply/form/name", Map.of("given_names", "Yulimar", "surname_paternal", "Mendívil"));
        phone.fillIn("/apply/form/origin", Map.of("nationalities", "VEN"));
        phone.fillIn("/apply/form/contact", Map.of("safe_channel", "EML", "safe_detail", "no"));
        allow("STATUS");
        enter();
        open();
        everyLinkLeadsSomewhere("/help/person", "/apply/status");

        var sending = PlainBrowser.form(phone.get("/apply/check"), "/apply/send");
        sending.put("declaration", "yes");
        assertThat(phone.post("/apply/send", sending).location()).isEqualTo("/apply/receipt");
        say("APPLICATION_RECEIVED");
        everyLinkLeadsSomewhere("/help/person", "/apply/status", "/apply/messages", "/apply/receipt");
        assertThat(phone.get("/apply/status").html().select("a[href=/apply/data]"))
                .isNotEmpty();
    }

    private void everyLinkLeadsSomewhere(String... pages) {
        for (var page : pages) {
            var shown = helper.get(page);
            assertThat(shown.status()).as(page).isEqualTo(200);
            for (var link : shown.html().select("main a[href^=/]").eachAttr("href")) {
                assertThat(helper.get(link).status())
                        .as(page + " offers " + link)
                        .isNotEqualTo(404);
            }
        }
    }

    @Test
    void thePinOfTheCardIsNotKeptForTheHelperWhoseTimeIsOver() throws InterruptedException {
        allow("FORM");
        enter();
        open();
        var token = PlainBrowser.form(helper.get("/apply/form/name"), "/apply/form/name")
                .getOrDefault("_csrf", "");
        CLOCK.pass(Duration.ofMinutes(40));
        var late = helper.post(
                "/apply/confirm",
                Map.of("_csrf", token, "key", UUID.randomUUID().toString(), "by", "pin", "pin", "730418"));
        assertThat(late.location()).isEqualTo("/help");
        assertThat(jdbc.sql("select count(*) from access.held_body where account_id = :id")
                        .param("id", grant())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whatWasTypedForOnePersonIsNotSentForTheNext() throws InterruptedException {
        allow("FORM");
        enter();
        open();
        var typing = PlainBrowser.form(helper.get("/apply/form/name"), "/apply/form/name");
        typing.put("given_names", "Of the first person");
        allow("FORM", "FILES");
        enter();
        open();

        var late = helper.post("/apply/form/name", typing);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.html().select("form[action=/apply/form/name]")).isEmpty();
        assertThat(late.html().select(".am-kept").text()).contains("Of the first person");
        assertThat(draft().answers().get("given_names")).isEmpty();
    }

    private UUID say(String kind) {
        var id = UUID.randomUUID();
        amparo.context()
                .getBean(KeepMessage.class)
                .keep(id, account(), kind, UUID.randomUUID(), "es-PE", "Said about " + kind, CLOCK.instant());
        return id;
    }

    private static List<UUID> messages(PlainBrowser browser) {
        return browser.get("/apply/messages").html().select("a[href^=/apply/messages/]").eachAttr("href").stream()
                .map(href -> UUID.fromString(href.substring("/apply/messages/".length())))
                .toList();
    }

    private void allow(String... scopes) {
        var form = PlainBrowser.form(phone.get("/apply/helpers/new"), "/apply/helpers/new");
        form.remove("scope");
        form.putAll(Map.of(
                "name",
                NAME,
                "organisation",
                "Cáritas",
                "kind",
                "NGO",
                "email",
                helperEmail,
                "shown",
                "Yuli",
                "days",
                "90"));
        var body = new HashMap<>(form);
        // one name, several values
        var answer = phone.postAll("/apply/helpers/new", body, "scope", List.of(scopes));
        assertThat(answer.location()).isEqualTo("/apply/helpers");
    }

    /** Signs the helper in. */
    private PlainBrowser.Answer enter() throws InterruptedException {
        jdbc.sql("delete from access.sign_in_attempt where email = :email")
                .param("email", helperEmail)
                .update();
        helper.post("/exit", Map.of());
        var asking = PlainBrowser.form(helper.get("/help"), "/help/sign-in");
        asking.put("email", helperEmail);
        var typing = PlainBrowser.form(
                helper.get(helper.post("/help/sign-in", asking).location()), "/help/code");
        for (var tries = 0; tries < 5; tries++) {
            typing.put("code", code(helperEmail, "código"));
            var entered = helper.post("/help/code", typing);
            if (entered.location().equals("/help")) {
                return helper.get("/help");
            }
            Thread.sleep(300);
        }
        throw new AssertionError("the helper could not enter");
    }

    /** Opens the newest grant. */
    private PlainBrowser.Answer open() {
        var action = "/help/" + grant() + "/open";
        return helper.get(helper.post(action, PlainBrowser.form(helper.get("/help"), action))
                .location());
    }

    private String code(String address, String saying) throws InterruptedException {
        for (var tries = 0; tries < 100; tries++) {
            var mail = mail(address);
            var found = PlainBrowser.CODE.matcher(mail);
            if (mail.contains(saying) && found.find()) {
                return found.group();
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no code came");
    }

    /** The newest mail to an address. */
    private String mail(String address) throws InterruptedException {
        for (var tries = 0; tries < 100; tries++) {
            var links = helper.get("/demo/inbox?to=" + address).html().select("main a[href^=/demo/inbox/]");
            if (!links.isEmpty()) {
                return helper.get(links.getFirst().attr("href")).text();
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no mail came");
    }

    private UUID account() {
        return jdbc.sql("select id from access.account where email = :email")
                .param("email", email)
                .query(UUID.class)
                .single();
    }

    private UUID grant() {
        return jdbc.sql("select id from access.help_grant where account_id = :id order by granted_at desc limit 1")
                .param("id", account())
                .query(UUID.class)
                .single();
    }

    private Draft draft() {
        return amparo.context()
                .getBean(Drafts.class)
                .find(new Applicant(account()))
                .orElseThrow();
    }

    private List<String> acts() {
        return jdbc.sql("select actor || ' ' || act as said from access.entry")
                .query((row, n) -> String.valueOf(row.getString("said")))
                .list();
    }

    private static String somebody() {
        return "h" + UUID.randomUUID() + "@example.org";
    }
}
