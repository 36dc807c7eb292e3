// SPDX-License-Identifier: Apache-2.0
package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.amparo.command.invented.InventedPhoto;
import org.amparo.testing.RunningAmparo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A family of five comes to the triage post of Pacaraima with nothing: no appointment, no application, no e-mail. They leave
 * with a document each, on the same day, and never gave their name to the waiting room.
 */
class BorderFamilyJourneyTests {

    private static final int DESK = 1280;

    private static final String FAMILY = """
            filled_by: HELPER
            helper_name: Rosângela, do posto
            request_kind: NEW
            given_names: Yulitza Andreína
            surname_paternal: Maneiro
            surname_maternal: Gascón
            birth_date: "1990-02-11"
            birth_country: VEN
            nationalities: VEN
            sex: F
            mother_name: Petra Gascón
            doc_type: NID
            doc_number: V20114553
            safe_channel: INP
            safe_detail: "no"
            address: Abrigo na BR-174
            area: 14/1400456
            relatives_here:
              - { relationship: PT, given_names: Edgar Luis, surname_paternal: Tovar, birth_date: "1987", joins: "yes" }
              - { relationship: CH, given_names: Edgarlis, surname_paternal: Tovar, birth_date: "2013-08-30", joins: "yes" }
              - { relationship: CH, given_names: Yuleidys, surname_paternal: Tovar, birth_date: "2017-05", joins: "yes" }
              - { relationship: CH, given_names: Mateo, surname_paternal: Tovar, birth_date: "2026~", joins: "yes" }
            entry_date: "2026-11-20"
            entry_point: PAC
            entry_stamp: "no"
            prior_claims: "no"
            interview_language: spa
            want_dprnm: "yes"
            office: PAC
            declaration: "yes"
            """;

    private static final List<String> NAMES =
            List.of("Yulitza", "Andreína", "Maneiro", "Gascón", "Edgar", "Edgarlis", "Yuleidys", "Mateo", "Tovar");

    @SuppressWarnings("NullAway.Init")
    private static RunningAmparo brazil;

    @BeforeAll
    static void start() {
        brazil = RunningAmparo.startAlone(Map.of("amparo.pack", "countries/brazil"));
    }

    @AfterAll
    static void stop() {
        brazil.context().close();
    }

    @Test
    void aFamilyOfFiveLeavesThePostRegisteredTheSameDay() {
        try (var officer = new Visitor(brazil, DESK, true, "pt-BR").withoutLooking();
                var hall = new Visitor(brazil, DESK, true, "pt-BR")) {
            new OfficersDoor(officer).enter("pacaraima");
            var ticket = takeANumber(officer);
            assertThat(ticket).matches("W-\\d{3}");
            hall.open("/screen/PAC");
            assertThat(hall.page().content()).doesNotContain(ticket);

            call(officer, "3");
            officer.picture("border-3-called");
            hall.open("/screen/PAC");
            hall.picture("border-screen");
            assertThat(hall.text()).contains(ticket, "3");
            assertThat(NAMES).noneMatch(name -> hall.page().content().contains(name));

            fillIn(officer);
            sayWhoseItIs(officer);
            var cases = registerAll(officer, ticket);
            assertThat(cases).hasSize(5).doesNotHaveDuplicates();
            assertThat(officer.page().url()).contains("/work/today");
            assertThat(officer.text()).doesNotContain(NAMES.getFirst());

            hall.open("/screen/PAC");
            assertThat(hall.page().content()).doesNotContain(ticket);
            assertThat(documents()).isEqualTo("refuge-protocol 5");
            assertThat(appointments()).as("nobody needed an appointment").isZero();
            assertThat(officer.complaints()).isEmpty();
            assertThat(hall.complaints()).isEmpty();
        }
    }

    private static String takeANumber(Visitor officer) {
        var page = officer.open("/work/today").page();
        officer.picture("border-1-today");
        officer.press(page.locator("a[href^='/work/today/walk-in']").first());
        page.locator("#people").fill("5");
        page.locator("#language").selectOption("spa");
        officer.picture("border-2-walk-in");
        officer.press(page.locator("button[form=walk-in]"));
        return page.locator(".am-slip__no").innerText();
    }

    private static void call(Visitor officer, String desk) {
        var page = officer.open("/work/today").page();
        page.locator("#desk").fill(desk);
        officer.press(page.locator("button[accesskey=n]"));
    }

    /** In their language and with their yes, on the very pages they would fill in on a telephone. */
    private static void fillIn(Visitor officer) {
        var page = officer.page();
        officer.press(page.locator("main a[href^='/work/assist']"));
        page.locator("#called").fill("Yulitza");
        page.locator("#language").selectOption("es-419");
        page.locator("input[name=way][value=none]").check();
        officer.press(page.locator("button[form=assist]"));
        officer.press(page.locator("a[href*='/help/enter']"));
        officer.press(page.locator("form[action='/help/enter'] button"));
        page.locator("#read").check();
        officer.press(page.locator("main form .am-acts button.am-btn").first());
        new FormWalk(officer, new Hands.Touch(), FAMILY).walk();
        assertThat(page.url()).endsWith("/apply/check");
        officer.press(page.locator("a[href='/apply/confirm']"));
        page.locator("#declaration").check();
        page.locator("#signed").check();
        officer.picture("border-4-yes");
        officer.press(page.locator("button[name=by][value=signature]"));
        assertThat(page.url()).endsWith("/apply/receipt");
        officer.picture("border-5-receipt");
    }

    /** The number called a while ago belongs to the application just sent. */
    private static void sayWhoseItIs(Visitor officer) {
        var page = officer.open("/work/today").page();
        officer.picture("border-6-at-desk");
        officer.press(page.locator(".am-strip a.am-btn"));
        officer.picture("border-6-sent");
        officer.press(page.locator("form[action$='/about'] button"));
        officer.picture("border-7-application");
    }

    /** One after the other without going back to a list; returns the files that were opened. */
    private static List<String> registerAll(Visitor officer, String ticket) {
        var page = officer.page();
        officer.press(page.locator("form[action^='/work/desk/'] button, button[form=visit]")
                .first());
        var files = new ArrayList<String>();
        for (int person = 1; person <= 5; person++) {
            assertThat(page.locator(".am-visit").innerText()).contains(ticket, person + " de 5");
            officer.picture("border-8-review-" + person);
            assertThat(officer.text())
                    .as("they are written to in their own language")
                    .contains("espanhol");
            officer.press(page.locator("button[form=review]"));
            photograph(officer, person);
            for (int step = 0; step < 6 && !page.url().endsWith("/sign"); step++) {
                if (page.locator("#alone-yes").count() > 0) {
                    page.locator("#alone-yes").check();
                    page.locator("#said-NOTHING").check();
                }
                officer.press(page.locator("button[accesskey=g]"));
            }
            if (page.locator("#m-PRINT").count() > 0) {
                page.locator("#m-PRINT").check();
            }
            officer.picture("border-9-sign-" + person);
            officer.press(page.locator("button[form=sign]"));
            assertThat(page.url()).as(officer.text()).endsWith("/print");
            page.waitForSelector("a[accesskey=p]");
            officer.picture("border-10-print-" + person);
            files.add(page.locator(".am-next .am-eyebrow bdi").innerText());
            officer.press(page.locator("button[form=finish]"));
        }
        return files;
    }

    private static void photograph(Visitor officer, int person) {
        var page = officer.page();
        assertThat(page.url()).as(officer.text()).endsWith("/photo");
        page.locator("#file").setInputFiles(new FilePayload("face.jpg", "image/jpeg", InventedPhoto.jpeg(person)));
        officer.press(page.locator("form#take button.am-btn--quiet").last());
        officer.press(page.locator("button[form=keep]"));
    }

    private static String documents() {
        return brazil.context()
                .getBean(JdbcClient.class)
                .sql("""
                select string_agg(type || ' ' || n, ',') from
                    (select type, count(*) as n from documents.document where state <> 'REVOKED' group by type) as t
                """)
                .query(String.class)
                .single();
    }

    private static int appointments() {
        return brazil.context()
                .getBean(JdbcClient.class)
                .sql("select count(*) from appointments.booking")
                .query(Integer.class)
                .single();
    }
}
