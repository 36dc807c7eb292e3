// SPDX-License-Identifier: Apache-2.0
package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.amparo.testing.RunningAmparo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Scripted people, each country's whole form in a real browser: with scripts and without, by touch and by keyboard, on
 * a phone, on a desk and at 400 %. axe looks at every page wherever scripts run.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ThreeCountriesTests {

    private static final Pattern LINK = Pattern.compile("/apply/link/\\S+");
    private static final int PHONE = 360;
    private static final int DESK = 1280;
    /** A desk of 1280 pixels enlarged to 400 %. */
    private static final int ENLARGED = 320;

    private static final String FAMILY_OF_FIVE = """
            filled_by: SELF
            request_kind: NEW
            given_names: Mariela del Carmen
            surname_paternal: Urbaneja
            surname_maternal: Rondón
            birth_date: "1989-06-03"
            birth_country: VEN
            nationalities: VEN
            sex: F
            mother_name: Carmen Rondón
            doc_type: NID
            doc_number: V19447206
            doc_image: photo
            safe_channel: EML
            safe_detail: "no"
            address: Abrigo na BR-174
            area: 14/1400456
            literacy: "yes"
            languages:
              - { language: spa, level: OWN }
            relatives_here:
              - { relationship: PT, given_names: Yorman José, surnames: Centeno, birth_date: "1986", joins: "yes" }
              - { relationship: CH, given_names: Mariyorlis, surnames: Centeno, birth_date: "2012-04-19", joins: "yes" }
              - { relationship: CH, given_names: Yorgelis, surnames: Centeno, birth_date: "2016-09", joins: "yes" }
              - { relationship: CH, given_names: Samuel, surnames: Centeno, birth_date: "2025~", joins: "yes" }
            relatives_abroad:
              - { relationship: MO, given_names: Carmen, surnames: Rondón, country: VEN, whereabouts: OR, reunite: "yes" }
            entry_date: "2026-07-21"
            entry_point: PAC
            entry_stamp: "yes"
            prior_claims: "no"
            narrative: No había comida ni medicinas, y un grupo armado cobraba por dejarnos vivir en nuestra casa.
            interview_language: spa
            photo: photo
            want_dprnm: "yes"
            office: PAC
            declaration: "yes"
            """;

    private static final String GUARDIAN = """
            filled_by: HELPER
            helper_name: حسن الخطيب
            request_kind: NEW
            given_names: ليان
            surname_paternal: الخطيب
            name_original: ليان الخطيب
            birth_date: "2014~"
            birth_country: SYR
            nationalities: SYR
            sex: F
            doc_type: NON
            doc_reason: LO
            safe_channel: EML
            safe_detail: "no"
            address: لا بيت لنا بعد
            area: 35/3550308
            relatives_here:
              - { relationship: GU, given_names: حسن, surnames: الخطيب, birth_date: "1979" }
            entry_date: "2026-09"
            entry_stamp: "no"
            narrative: قُصف بيتنا ومات أهلها، وجئت بها معي.
            child_alone: "yes"
            guardian: عمّها حسن الخطيب
            interview_language: ara
            interpreter_gender: F
            declaration: "yes"
            """;

    private static final String WOMAN_ALONE = """
            filled_by: SELF
            given_names: Roselore
            surname_paternal: Saintilus
            birth_date: "1997-02"
            birth_country: HTI
            nationalities: HTI
            sex: F
            doc_type: NID
            doc_number: "1098812345"
            safe_channel: EML
            safe_detail: "no"
            address: Pansyon lakay Madan Rosa
            area: "02"
            entry_date: "2026-08"
            entry_stamp: "no"
            assisted: "no"
            presence_proof: HOS
            presence_file: photo
            narrative: Yo te pran kay mwen epi yo te menase m.
            fear: Yo ka touye m si m tounen.
            interview_language: hat
            interpreter_gender: F
            photo: photo
            """;

    private static final String MAN_WITHOUT_MAIL = """
            given_names: Evaristo
            surname_paternal: Chuquimango
            birth_date: "1958~"
            birth_country: COL
            nationalities: COL
            doc_type: NON
            doc_reason: TK
            safe_channel: INP
            safe_detail: "no"
            address: No tengo
            area: 24/2401/240101
            entry_date: "2026-10"
            entry_stamp: "no"
            tell_in_person: "yes"
            interview_language: spa
            office: TUM
            """;

    private final List<RunningAmparo> started = new ArrayList<>();
    private final Map<String, RunningAmparo> countries = new java.util.HashMap<>();

    private RunningAmparo country(String pack) {
        return countries.computeIfAbsent(pack, folder -> {
            var amparo = RunningAmparo.startAlone(
                    Map.of("amparo.pack", Path.of(folder).toString()));
            started.add(amparo);
            return amparo;
        });
    }

    @AfterAll
    void stop() {
        started.forEach(amparo -> amparo.context().close());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFamilyOfFiveInBrazil(boolean scripts) {
        try (var visitor = new Visitor(country("countries/brazil"), PHONE, scripts, "pt-BR")) {
            var email = "familia-" + scripts + "@example.org";
            begin(visitor, new Hands.Touch());
            byLink(visitor, new Hands.Touch(), email);
            var pages = new FormWalk(visitor, new Hands.Touch(), FAMILY_OF_FIVE).walk();
            assertThat(pages.stream().filter(page -> page.matches("/apply/form/[a-z_]+")).distinct())
                    .as("the first page and the thirteen")
                    .hasSize(14);
            visitor.picture("brazil-check-" + scripts);
            assertThat(visitor.text()).contains("Mariyorlis", "Samuel", "Rondón");
            send(visitor, new Hands.Touch());
            visitor.picture("brazil-receipt-" + scripts);
            assertThat(number(visitor)).startsWith("BR-");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void aChildsGuardianInBrazilInArabicByKeyboardAlone() {
        try (var visitor = new Visitor(country("countries/brazil"), DESK, true, "ar")) {
            var keys = new Hands.Keyboard(visitor.page());
            begin(visitor, keys);
            assertThat(visitor.page().locator("html").getAttribute("dir")).isEqualTo("rtl");
            byLink(visitor, keys, "wasi@example.org");
            new FormWalk(visitor, keys, GUARDIAN).walk();
            visitor.picture("brazil-check-ar");
            send(visitor, keys);
            visitor.picture("brazil-receipt-ar");
            assertThat(number(visitor)).startsWith("BR-");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aWomanAloneInArgentinaInHaitianCreole(boolean scripts) {
        try (var visitor = new Visitor(country("countries/argentina"), PHONE, scripts, "ht-HT")) {
            var email = "roselore-" + scripts + "@example.org";
            begin(visitor, new Hands.Touch());
            assertThat(visitor.page().locator("html").getAttribute("lang")).startsWith("ht");
            byCode(visitor, new Hands.Touch(), email);
            new FormWalk(visitor, new Hands.Touch(), WOMAN_ALONE).walk();
            send(visitor, new Hands.Touch());
            visitor.picture("argentina-receipt-ht-" + scripts);
            assertThat(number(visitor)).startsWith("AR-");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void aManWithoutMailInPeruAtFourHundredPercent() {
        try (var visitor = new Visitor(country("countries/peru"), ENLARGED, true, "es-PE")) {
            var hands = new Hands.Touch();
            begin(visitor, hands);
            go(visitor, hands, "main a[href^='/apply/card?pass=']");
            visitor.page().locator("#pin").fill("482915");
            go(visitor, hands, "main form button.am-btn");
            var card = visitor.page().locator(".am-keycard__code").innerText();
            visitor.open("/apply/continue");
            new FormWalk(visitor, hands, MAN_WITHOUT_MAIL).walk();
            send(visitor, hands);
            var number = number(visitor);
            assertThat(number).startsWith("PE-");
            assertThat(visitor.complaints()).isEmpty();

            try (var library = new Visitor(country("countries/peru"), DESK, false, "es-PE")) {
                library.open("/apply/card/enter");
                library.page().locator("#code").fill(card);
                library.page().locator("#pin").fill("482915");
                go(library, hands, "main form button.am-btn");
                library.open("/apply/status");
                assertThat(library.text()).contains(number);
            }
        }
    }

    /** From the door through what is read and accepted, to the page that asks who one is. */
    private static void begin(Visitor visitor, Hands hands) {
        visitor.open("/apply");
        go(visitor, hands, "a.am-door--first");
        hands.tick(visitor.page().locator("#read"));
        go(visitor, hands, "main form .am-acts button.am-btn");
    }

    private static void byCode(Visitor visitor, Hands hands, String email) {
        hands.write(visitor.page().locator("#email"), email);
        go(visitor, hands, "main form .am-acts button.am-btn");
        hands.write(visitor.page().locator("#code"), visitor.code(email));
        go(visitor, hands, "main form .am-acts button.am-btn");
    }

    private static void byLink(Visitor visitor, Hands hands, String email) {
        hands.write(visitor.page().locator("#email"), email);
        go(visitor, hands, "main form .am-acts button.am-btn");
        var link = LINK.matcher(visitor.mail(email, LINK.pattern()));
        assertThat(link.find()).isTrue();
        visitor.open(link.group());
        hands.write(visitor.page().locator("#password"), "mesa lluvia tren");
        go(visitor, hands, "main form .am-acts button.am-btn");
    }

    private static void send(Visitor visitor, Hands hands) {
        assertThat(visitor.page().url()).endsWith("/apply/check");
        hands.tick(visitor.page().locator("#declaration"));
        go(visitor, hands, "main form button.am-btn:not(.am-btn--quiet)");
        assertThat(visitor.page().url()).endsWith("/apply/receipt");
    }

    private static String number(Visitor visitor) {
        return visitor.page().locator(".am-big").first().innerText();
    }

    private static void go(Visitor visitor, Hands hands, String target) {
        hands.press(visitor.page().locator(target).first());
        visitor.page().waitForLoadState();
        visitor.lookAround();
    }
}
