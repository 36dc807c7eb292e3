// SPDX-License-Identifier: Apache-2.0
package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.amparo.testing.RunningAmparo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Scripted people, each country's whole form in a real browser: with scripts and without, by touch and by keyboard, on
 * a phone, on a desk and at 400 %, which is a desk of 1280 pixels shown in 320. axe looks at every page wherever scripts run.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ThreeCountriesTests {

    private static final String PIN = "482915";
    private static final int DESK = 1280;

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
              - { relationship: PT, given_names: Yorman José, surname_paternal: Centeno, birth_date: "1986", joins: "yes" }
              - { relationship: CH, given_names: Mariyorlis, surname_paternal: Centeno, birth_date: "2012-04-19", joins: "yes" }
              - { relationship: CH, given_names: Yorgelis, surname_paternal: Centeno, birth_date: "2016-09", joins: "yes" }
              - { relationship: CH, given_names: Samuel, surname_paternal: Centeno, birth_date: "2025~", joins: "yes" }
            relatives_abroad:
              - { relationship: MO, given_names: Carmen, surname_paternal: Rondón, country: VEN, whereabouts: OR, reunite: "yes" }
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
              - { relationship: GU, given_names: حسن, surname_paternal: الخطيب, birth_date: "1979" }
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
    private final Map<String, RunningAmparo> countries = new HashMap<>();

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

    /** A family on a phone, with scripts and without; at 400 % the same form in one column of 320 pixels. */
    @ParameterizedTest
    @CsvSource({"360, true", "320, false"})
    void aFamilyOfFiveInBrazil(int width, boolean scripts) {
        try (var visitor = new Visitor(country("countries/brazil"), width, scripts, "pt-BR")) {
            var door = new Door(visitor, new Hands.Touch());
            door.begin();
            door.enterByLink("familia-" + scripts + "@example.org");
            var pages = new FormWalk(visitor, door.hands(), FAMILY_OF_FIVE).walk();
            assertThat(pages.stream()
                            .filter(page -> page.matches("/apply/form/[a-z_]+"))
                            .distinct())
                    .as("the first page and the thirteen")
                    .hasSize(14);
            visitor.picture("brazil-check-" + scripts);
            assertThat(visitor.text()).contains("Mariyorlis", "Samuel", "Rondón");
            sends(door, "BR-");
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, true, keys", "360, false, touch"})
    void aChildsGuardianInBrazilInArabic(int width, boolean scripts, String way) {
        try (var visitor = new Visitor(country("countries/brazil"), width, scripts, "ar")) {
            var door = new Door(visitor, hands(way, visitor));
            door.begin();
            assertThat(visitor.page().locator("html").getAttribute("dir")).isEqualTo("rtl");
            door.enterByLink("wasi-" + way + "@example.org");
            new FormWalk(visitor, door.hands(), GUARDIAN).walk();
            visitor.picture("brazil-check-ar-" + way);
            sends(door, "BR-");
        }
    }

    @ParameterizedTest
    @CsvSource({"320, true, touch", "1280, false, keys"})
    void aWomanAloneInArgentinaInHaitianCreole(int width, boolean scripts, String way) {
        try (var visitor = new Visitor(country("countries/argentina"), width, scripts, "ht-HT")) {
            var door = new Door(visitor, hands(way, visitor));
            door.begin();
            assertThat(visitor.page().locator("html").getAttribute("lang")).startsWith("ht");
            door.enterByCode("roselore-" + scripts + "@example.org");
            new FormWalk(visitor, door.hands(), WOMAN_ALONE).walk();
            visitor.picture("argentina-check-ht-" + scripts);
            sends(door, "AR-");
        }
    }

    @ParameterizedTest
    @CsvSource({"320, true, touch", "1280, false, keys"})
    void aManWithoutMailInPeru(int width, boolean scripts, String way) {
        try (var visitor = new Visitor(country("countries/peru"), width, scripts, "es-PE")) {
            var door = new Door(visitor, hands(way, visitor));
            door.begin();
            var card = door.enterByCard(PIN);
            new FormWalk(visitor, door.hands(), MAN_WITHOUT_MAIL).walk();
            var number = sends(door, "PE-");
            try (var library = new Visitor(country("countries/peru"), DESK, false, "es-PE")) {
                library.open("/apply/card/enter");
                library.page().locator("#code").fill(card);
                library.page().locator("#pin").fill(PIN);
                new Door(library, new Hands.Touch()).go("main form button.am-btn");
                library.open("/apply/status");
                assertThat(library.text()).contains(number);
            }
        }
    }

    private static Hands hands(String way, Visitor visitor) {
        return way.equals("keys") ? new Hands.Keyboard(visitor.page()) : new Hands.Touch();
    }

    private static String sends(Door door, String prefix) {
        door.send();
        door.visitor()
                .picture("receipt-" + prefix
                        + door.visitor().page().locator("html").getAttribute("lang"));
        assertThat(door.number()).startsWith(prefix);
        assertThat(door.visitor().complaints()).isEmpty();
        return door.number();
    }
}
