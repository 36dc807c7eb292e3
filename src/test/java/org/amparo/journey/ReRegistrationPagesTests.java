// SPDX-License-Identifier: Apache-2.0
package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.amparo.country.CountryPack;
import org.amparo.kernel.CheckDigits;
import org.amparo.registration.ImportLegacy;
import org.amparo.testing.RunningAmparo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People of the former system and the officer who looks at their numbers, over real HTTP without scripts, in Brazil. */
class ReRegistrationPagesTests {

    private static final String DESK = "/work/re-registration";

    @SuppressWarnings("NullAway.Init")
    private static RunningAmparo brazil;

    @SuppressWarnings("NullAway.Init")
    private static PlainBrowser officer;

    @TempDir
    static Path folder;

    /** Brazil with codes instead of links at the door, which is not what is tested here. */
    @BeforeAll
    static void start() throws IOException {
        var pack = folder.resolve("brazil");
        try (var files = Files.walk(Path.of("countries/brazil"))) {
            for (var file : files.toList()) {
                Files.copy(file, pack.resolve(Path.of("countries/brazil").relativize(file)));
            }
        }
        var texts = Files.readString(pack.resolve("pack.yaml"));
        Files.writeString(pack.resolve("pack.yaml"), texts.replaceAll("(?m)^sign-in:.*$", "sign-in: code"));
        brazil = RunningAmparo.startAlone(Map.of("amparo.pack", pack.toString()));
        officer = new PlainBrowser(brazil.origin());
        var code = officer.get("/")
                .html()
                .select("dl:has(bdi:matchesOwn(^chefia$)) bdi")
                .eachText()
                .getLast();
        var form = Map.of("login", "chefia", "password", "porta-aberta-2026", "code", code);
        assertThat(officer.fillIn("/work/sign-in", form).location()).isEqualTo("/work");
    }

    @AfterAll
    static void stop() {
        brazil.context().close();
    }

    /** A process number of the former system, with its check digits. */
    private static String number(int n) {
        var digits = "08505%06d2019".formatted(n);
        return digits + CheckDigits.MOD11_NUP.of(digits);
    }

    private static void imported(String number, String surname) {
        var read = brazil.context()
                .getBean(ImportLegacy.class)
                .read(List.of(
                        "number,filed_on,given_names,surnames,birth_date",
                        number + ",2019-03-09,Yoel," + surname + ",1990"));
        assertThat(read.accepted()).isEqualTo(1);
    }

    /** Somebody who names an earlier number; where they live leads to the office of the officer. */
    private static PlainBrowser applied(String number) throws InterruptedException {
        var phone = new PlainBrowser(brazil.origin());
        phone.signIn("again-" + UUID.randomUUID() + "@example.org");
        fill(phone, "start", Map.of("filled_by", "SELF", "request_kind", "AGAIN", "old_protocol", number));
        fill(
                phone,
                "identity",
                Map.of(
                        "given_names",
                        "Yoel",
                        "surname_paternal",
                        "Arencibia",
                        "nationalities",
                        "CUB",
                        "birth_date",
                        "1990-02-01"));
        fill(
                phone,
                "contact",
                Map.of("safe_channel", "EML", "safe_detail", "yes", "area_1", "35", "area_2", "3550308"));
        fill(phone, "sending", Map.of("declaration", "yes"));
        var check = PlainBrowser.form(phone.get("/apply/check"), "/apply/send");
        check.put("declaration", "yes");
        var sent = phone.post("/apply/send", check);
        assertThat(sent.location()).as(sent.text()).isEqualTo("/apply/receipt");
        return phone;
    }

    private static void fill(PlainBrowser phone, String page, Map<String, String> typed) {
        assertThat(phone.fillIn("/apply/form/" + page, typed).status()).isEqualTo(303);
    }

    private static UUID application(String number) {
        return brazil.context()
                .getBean(JdbcClient.class)
                .sql("select application_id from registration.re_registration where number = :number limit 1")
                .param("number", number)
                .query(UUID.class)
                .single();
    }

    private static PlainBrowser.Answer decide(UUID id, Map<String, String> typed) {
        var path = DESK + "/" + id;
        var form = PlainBrowser.form(officer.get(path), path);
        form.putAll(typed);
        return officer.post(path, form);
    }

    @Test
    void thePersonIsToldThatThePlaceIsKept() throws Exception {
        imported(number(1), "Arencibia");
        var phone = applied(number(1));
        assertThat(phone.get("/apply/receipt").text()).contains("Encontramos su solicitud del", "9 de marzo de 2019");
        assertThat(phone.get("/apply/status").text()).contains("9 de marzo de 2019");
    }

    @Test
    void anOfficerLooksDecidesAndTakesItBack() throws Exception {
        imported(number(2), "Quispe");
        var phone = applied(number(2));
        assertThat(phone.get("/apply/status").text()).contains(again("TO_LOOK_AT"));
        var id = application(number(2));
        var path = DESK + "/" + id;
        assertThat(officer.get(DESK).html().select("a[href=" + path + "]")).hasSize(1);
        assertThat(officer.get(path).text()).contains("Quispe", "Arencibia", number(2));

        var without = decide(id, Map.of("act", "another", "reason", " "));
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.html().select("#reason-err")).hasSize(1);
        assertThat(decide(id, Map.of("act", "same")).location()).isEqualTo(DESK);
        assertThat(phone.get("/apply/status").text()).contains("9 de marzo de 2019");
        assertThat(decide(id, Map.of("act", "another", "reason", "A foto é de outra pessoa"))
                        .location())
                .isEqualTo(DESK);
        assertThat(phone.get("/apply/status").text())
                .contains(again("ANOTHER_PERSON"))
                .doesNotContain("A foto é");
        assertThat(officer.get(path).text()).contains("A foto é de outra pessoa");
        assertThat(officer.get(DESK + "/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    @Test
    void aNumberNobodyKnowsRefusesNothing() throws Exception {
        var phone = applied(number(3));
        assertThat(phone.get("/apply/receipt").text()).contains(again("NOT_FOUND"));
        assertThat(phone.get("/apply/status").text()).contains(again("NOT_FOUND"));
    }

    private static String again(String outcome) {
        return brazil.context()
                .getBean(CountryPack.class)
                .words(Locale.forLanguageTag("es"))
                .text("again." + outcome);
    }
}
