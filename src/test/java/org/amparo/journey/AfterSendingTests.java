// SPDX-License-Identifier: Apache-2.0
package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.amparo.access.Applicant;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.command.invented.InventedPhoto;
import org.amparo.registration.Applications;
import org.amparo.registration.DecideUpdate;
import org.amparo.registration.Fact;
import org.amparo.registration.Form;
import org.amparo.registration.RequestInformation;
import org.amparo.registration.SafeContacts;
import org.amparo.testing.OfficeWork;
import org.junit.jupiter.api.Test;

/** What a person sees and does once the application is sent, as pages over HTTP. */
class AfterSendingTests {

    private final OfficeWork amparo = new OfficeWork();
    private final Officer tacna = OfficeWork.registrar("TAC");

    /** Somebody who sent an application and is signed in. */
    private record Person(PlainBrowser browser, Applicant applicant, UUID application) {}

    private Person person(Map<String, String> answers) throws InterruptedException {
        var email = "after-" + UUID.randomUUID() + "@example.org";
        var browser = new PlainBrowser(amparo.origin());
        browser.signIn(email);
        var account = amparo.jdbc()
                .sql("select id from access.account where email = :email")
                .param("email", email)
                .query(UUID.class)
                .single();
        var applicant = new Applicant(account);
        return new Person(browser, applicant, amparo.submit(applicant, answers));
    }

    @Test
    void theHomeSaysTheOneThingThatComesNextAndUntilWhen() throws Exception {
        var person = person(Map.of());
        var before = person.browser().get("/apply/status");
        assertThat(before.html().select(".am-next h2").text()).isEqualTo("Elija cuándo venir");

        var request = ask(person);

        var home = person.browser().get("/apply/status");
        assertThat(home.html().select(".am-next h2").text()).isEqualTo("Responda: nos falta un dato");
        assertThat(home.html().select(".am-next a.am-btn").attr("href")).isEqualTo("/apply/requests/" + request);
        assertThat(home.html().select(".am-next").text()).contains("10 días hábiles");
        assertThat(home.html().select(".am-timeline").text()).contains("Recibimos su solicitud", "Le pedimos un dato");
        assertThat(home.text()).contains("2 nuevos");
    }

    @Test
    void everyMessageIsKeptInFullAndMarkedAsRead() throws Exception {
        var person = person(Map.of("safe_channel", "INP"));
        ask(person);
        var list = person.browser().get("/apply/messages");
        assertThat(list.html().select(".am-rows li")).hasSize(2);

        var first = list.html().select(".am-rows a").getFirst().attr("href");
        var message = person.browser().get(first);

        assertThat(message.text()).contains("A copy of the passport", "Usted lo abrió aquí");
        assertThat(person.browser().get("/apply/messages").html().select(".am-tag--warn"))
                .hasSize(1);
        assertThat(person(Map.of()).browser().get(first).status()).isEqualTo(404);
    }

    @Test
    void aReplyIsWrittenBitByBitWithFilesAndMoreTimeOnce() throws Exception {
        var person = person(Map.of());
        var address = "/apply/requests/" + ask(person);
        var term = person.browser().get(address).html().select(".am-lead").text();

        send(person, address, Map.of("reply", "Half of it", "do", "save"));
        assertThat(person.browser().get(address).html().select("textarea").text())
                .isEqualTo("Half of it");
        assertThat(amparo.get(Applications.class)
                        .get(person.application(), tacna)
                        .requests()
                        .getFirst()
                        .draft())
                .as("no officer reads what was not sent")
                .isEmpty();

        send(person, address, Map.of("reply", "Half of it", "do", "extend"));
        var longer = person.browser().get(address);
        assertThat(longer.html().select(".am-lead").text()).isNotEqualTo(term);
        assertThat(longer.html().select("button[value=extend]")).isEmpty();

        person.browser().upload(address, "file", "photo.jpg", InventedPhoto.jpeg(2));
        var status = person.browser().get(address);
        assertThat(status.html().select(".am-file")).hasSize(1);
        assertThat(status.html().select("form textarea"))
                .as("sent with the file")
                .isEmpty();
        assertThat(amparo.get(Applications.class)
                        .get(person.application(), tacna)
                        .evidence())
                .anySatisfy(file -> assertThat(file.field()).isEqualTo("reply"));
    }

    @Test
    void contactsChangeAtOnceAndThePersonIsToldAtTheAddressThatStands() throws Exception {
        var person = person(Map.of("safe_channel", "EML"));
        var contact = person.browser().get("/apply/data/contact").location();

        var answer =
                send(person, contact, Map.of("safe_channel", "PHO", "safe_detail", "no", "phones", "+51987000111"));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(person.browser().get("/apply/data").text()).contains("+51987000111");
        assertThat(person.browser().get("/apply/messages").text()).contains("Cambiaron sus contactos");
        assertThat(amparo.get(Applications.class)
                        .get(person.application(), tacna)
                        .fact(Fact.PHONE)
                        .current())
                .isEqualTo("+51987000111");
        assertThat(amparo.get(SafeContacts.class)
                        .find(person.applicant().accountId())
                        .orElseThrow()
                        .byMail())
                .isFalse();
    }

    @Test
    void aNameChangesWhenAnOfficerAgreesAndTheFormerOneStays() throws Exception {
        var person = person(Map.of());
        var page = person.browser().get("/apply/data").html().select("a[href^=/apply/data/change/]").stream()
                .map(link -> link.attr("href"))
                .filter(href -> person.browser()
                                .get(href)
                                .html()
                                .select("[name=given_names]")
                                .size()
                        == 1)
                .findFirst()
                .orElseThrow();

        var bare = send(person, page, Map.of("given_names", "Yulimar"));
        assertThat(bare.status()).as("a paper or a reason").isEqualTo(422);
        assertThat(bare.html().select("[name=given_names]").val()).isEqualTo("Yulimar");
        assertThat(send(person, page, Map.of("given_names", "Yulimar", "explanation", "So it is in my passport"))
                        .status())
                .isEqualTo(303);
        assertThat(person.browser().get("/apply/data").text()).contains("Lo estamos viendo", "Yulimar Coromoto");

        var decide = amparo.get(DecideUpdate.class);
        var clerk = decider("TAC");
        var update = decide.waiting(clerk).stream()
                .filter(waiting -> waiting.applicationId().equals(person.application()))
                .findFirst()
                .orElseThrow();
        assertThat(decide.waiting(decider("PUN"))).noneMatch(other -> other.id().equals(update.id()));
        assertThat(decide.accept(update.id(), clerk)).isTrue();
        assertThat(decide.refuse(update.id(), "late", clerk)).as("decided once").isFalse();

        assertThat(person.browser().get("/apply/data").text()).contains("Aceptado", "Antes: Yulimar Coromoto");
        assertThat(person.browser().get("/apply/status").text()).contains("Respondimos a su pedido de cambio");
        assertThat(amparo.get(Applications.class).search("Yulimar Mendívil", tacna))
                .anyMatch(found -> found.id().equals(person.application()));
    }

    @Test
    void aNoHasAReasonThatThePersonReads() throws Exception {
        var person = person(Map.of());
        var page = "/apply/data/change/"
                + amparo.get(Form.class).pages().values().stream()
                        .filter(each -> each.fields().stream()
                                .anyMatch(field -> field.fact()
                                        .filter(Fact.BIRTH_DATE::equals)
                                        .isPresent()))
                        .findFirst()
                        .orElseThrow()
                        .key();
        send(person, page, Map.of("birth_date_day", "4", "explanation", "I was told"));
        var decide = amparo.get(DecideUpdate.class);
        var update = decide.waiting(decider("TAC")).stream()
                .filter(waiting -> waiting.applicationId().equals(person.application()))
                .findFirst()
                .orElseThrow();

        decide.refuse(update.id(), "Bring the certificate of birth", decider("TAC"));

        assertThat(person.browser().get("/apply/data").text())
                .contains("No se aceptó", "Bring the certificate of birth", "Puede pedirlo otra vez");
        assertThat(amparo.get(Applications.class)
                        .get(person.application(), tacna)
                        .fact(Fact.BIRTH_DATE)
                        .current())
                .isEqualTo("1991-05");
    }

    @Test
    void whoLookedIsSaidByOfficeAndNeverByName() throws Exception {
        var person = person(Map.of());
        amparo.get(Applications.class).get(person.application(), tacna);

        var page = person.browser().get("/apply/access").text();

        assertThat(page).contains("Lectura de su solicitud", "Una persona de la oficina", "Envío de la solicitud");
        assertThat(page).doesNotContain(tacna.name());
    }

    @Test
    void theOwnFileHoldsWhatIsOnesOwnAndIsLogged() throws Exception {
        var person = person(Map.of("narrative", "What happened to me, in my words"));
        ask(person);
        var form = PlainBrowser.form(person.browser().get("/apply/download"), "/apply/download");

        var zip = unpack(person.browser().post("/apply/download", form).bytes());

        var index = new String(zip.get("index.html"), StandardCharsets.UTF_8);
        assertThat(index)
                .contains(
                        "Yulimar Coromoto", "What happened to me, in my words", "A copy of the passport", "lang=\"es");
        assertThat(zip.keySet()).anyMatch(name -> name.startsWith("files/") && name.endsWith(".jpg"));
        assertThat(person.browser().get("/apply/access").text()).contains("Descarga de todo lo suyo");
    }

    @Test
    void anotherAddressIsToldOnlyAfterItsCode() throws Exception {
        var person = person(Map.of());
        var email = "lawyer-" + UUID.randomUUID() + "@example.org";
        var page = "/apply/data/addresses";
        assertThat(person.browser().fillIn(page, Map.of("email", email)).status())
                .isEqualTo(422);
        assertThat(person.browser()
                        .fillIn(page, Map.of("email", "no address", "whose", "LAWYER"))
                        .html()
                        .select("#email")
                        .val())
                .isEqualTo("no address");
        person.browser().fillIn(page, Map.of("email", email, "whose", "LAWYER"));
        assertThat(person.browser().get(page).text()).contains(email, "Falta el código");

        var confirming = person.browser()
                .get(page)
                .html()
                .select("form[action$=/confirm]")
                .attr("action");
        var form = PlainBrowser.form(person.browser().get(page), confirming);
        form.put("code", "00000000");
        assertThat(person.browser().post(confirming, form).status()).isEqualTo(422);
        form.put("code", person.browser().code(email, 1));
        assertThat(person.browser().post(confirming, form).status()).isEqualTo(303);
        assertThat(person.browser().get(page).text()).contains("Recibe avisos");

        var change = confirming.replace("/confirm", "");
        var removing = PlainBrowser.form(person.browser().get(page), change);
        removing.put("do", "remove");
        person.browser().post(change, removing);
        assertThat(person.browser().get(page).text()).doesNotContain(email);
    }

    @Test
    void aComplaintHasANumberAndIsKeptFromOthers() throws Exception {
        var person = person(Map.of());
        var wrong = person.browser().fillIn("/apply/complaints", Map.of("text", "Somebody asked for money"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().select("textarea").text()).isEqualTo("Somebody asked for money");

        var filed = person.browser()
                .fillIn("/apply/complaints", Map.of("text", "Somebody asked for money", "topic", "MONEY"));

        assertThat(person.browser().get(filed.location()).text()).contains("Somebody asked for money", "Número");
        assertThat(person(Map.of()).browser().get(filed.location()).status()).isEqualTo(404);
    }

    private UUID ask(Person person) {
        return amparo.get(RequestInformation.class)
                .ask(person.application(), "A copy of the passport", amparo.version(person.application()), tacna);
    }

    /** Sends a page of files and fields without a file. */
    private static PlainBrowser.Answer send(Person person, String page, Map<String, String> typed) {
        var form = new LinkedHashMap<>(PlainBrowser.form(person.browser().get(page), page));
        form.putAll(typed);
        return person.browser().postParts(page, form);
    }

    private static Officer decider(String office) {
        var registrar = OfficeWork.registrar(office);
        var may = new HashSet<>(registrar.permissions());
        may.add(Permission.DECIDE_UPDATE);
        return new Officer(registrar.id(), registrar.name(), office, registrar.role(), may, registrar.offices());
    }

    private static Map<String, byte[]> unpack(byte[] zip) throws IOException {
        var files = new HashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }
}
