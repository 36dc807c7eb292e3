// SPDX-License-Identifier: Apache-2.0
package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.amparo.command.invented.InventedPhoto;
import org.amparo.registration.Applications;
import org.amparo.registration.GivenAnswer;
import org.amparo.testing.OfficeWork;
import org.amparo.testing.RunningAmparo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A list within the form, filled in without scripts over real HTTP: one row a page. */
class RowsOfAFormTests {

    private static final String LIST = "/apply/form/family";
    private static final String SAMIRA = LIST + "/family/aaaa11";

    private final RunningAmparo amparo = RunningAmparo.start();
    private final JdbcClient jdbc = amparo.context().getBean(JdbcClient.class);
    private final PlainBrowser phone = new PlainBrowser(amparo.origin());
    private final String email = "rows-" + UUID.randomUUID() + "@example.org";

    @BeforeEach
    void signIn() throws InterruptedException {
        phone.signIn(email);
    }

    @Test
    void aRowIsAddedChangedAndRemoved() {
        var add = phone.get(LIST).html().select("button[value^=row/family/]").attr("value");
        var adding = phone.fillIn(LIST, Map.of("do", add, "separate_file", "yes"));
        assertThat(adding.location()).matches("/apply/form/family/family/[a-z0-9]{6}");
        assertThat(phone.get(adding.location()).html().select("#given_names").val())
                .isEmpty();

        var added = phone.fillIn(adding.location(), Map.of("given_names", "Samira", "relationship", "CH"));
        assertThat(added.location()).isEqualTo(LIST);
        var list = phone.get(LIST);
        assertThat(list.html().select(".am-list li")).hasSize(1);
        assertThat(list.text()).contains("Samira", "Hija/o");
        assertThat(list.html().select("#separate_file").hasAttr("checked"))
                .as("what was typed on the way")
                .isTrue();

        phone.fillIn(adding.location(), Map.of("birth_date_year", "2014"));
        assertThat(phone.get(LIST).text())
                .contains("Samira · Hija/o".split(" · "))
                .contains("2014");

        assertThat(phone.get(adding.location() + "/remove").text()).contains("Samira");
        assertThat(phone.post(
                                adding.location() + "/remove",
                                PlainBrowser.form(
                                        phone.get(adding.location() + "/remove"), adding.location() + "/remove"))
                        .location())
                .isEqualTo(LIST);
        assertThat(phone.get(LIST).html().select(".am-list li")).isEmpty();
    }

    @Test
    void sendingARowTwiceMakesOne() {
        var form = PlainBrowser.form(phone.get(SAMIRA), SAMIRA);
        form.putAll(Map.of("given_names", "Samira", "relationship", "CH"));
        assertThat(phone.post(SAMIRA, form).status()).isEqualTo(303);
        assertThat(phone.post(SAMIRA, form).status()).isEqualTo(303);
        assertThat(phone.get(LIST).html().select(".am-list li")).hasSize(1);
    }

    @Test
    void aRowSavedElsewhereMeanwhileIsShownBesideWhatWasTyped() {
        var stale = PlainBrowser.form(phone.get(SAMIRA), SAMIRA);
        phone.fillIn(SAMIRA, Map.of("given_names", "Samira", "relationship", "CH"));
        stale.putAll(Map.of("given_names", "Samira Aida", "relationship", "SB"));
        var answer = phone.post(SAMIRA, stale);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.html().select("#given_names").val()).isEqualTo("Samira Aida");
        assertThat(answer.html().select(".am-sum").text()).contains("Samira", "Hija/o");
    }

    @Test
    void whatIsWrongWithARowIsSaidAndNothingTypedIsLost() {
        var empty = phone.fillIn(SAMIRA, Map.of("given_names", ""));
        assertThat(empty.status()).isEqualTo(422);
        var wrong = phone.fillIn(SAMIRA, Map.of("given_names", "Samira", "birth_date_month", "13"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().select("#given_names").val()).isEqualTo("Samira");
        assertThat(phone.get(LIST).html().select(".am-list li")).isEmpty();
    }

    @Test
    void addressesThatAreNoRowsLeadNowhere() {
        assertThat(phone.get(LIST + "/family/A").status()).isEqualTo(404);
        assertThat(phone.get(LIST + "/separate_file/aaaa11").status()).isEqualTo(404);
        assertThat(phone.get("/apply/form/name/family/aaaa11").status()).isEqualTo(404);
    }

    @Test
    void aPaperBelongsToItsRowAndGoesWithIt() {
        phone.fillIn(SAMIRA, Map.of("given_names", "Samira", "relationship", "CH"));
        var uploaded = phone.upload(SAMIRA, "family.aaaa11.paper", "partida.jpg", InventedPhoto.jpeg(3));
        assertThat(uploaded.location()).as(uploaded.text()).isEqualTo(SAMIRA);
        assertThat(phone.get(SAMIRA).html().select(".am-file")).hasSize(1);
        assertThat(phone.get(LIST + "/family/bbbb22").html().select(".am-file")).isEmpty();

        phone.post(SAMIRA + "/remove", PlainBrowser.form(phone.get(SAMIRA + "/remove"), SAMIRA + "/remove"));
        assertThat(jdbc.sql("""
                        select count(*) from registration.evidence e join registration.draft d on d.id = e.draft_id
                         where d.account_id = :account and e.removed_at is null
                        """).param("account", account()).query(Long.class).single())
                .isZero();
    }

    @Test
    void theRowsAreReadBeforeSendingAndAtTheDeskAndTheClosedAnswerIsNot() {
        phone.fillIn("/apply/form/name", Map.of("given_names", "Ana Julia"));
        phone.fillIn("/apply/form/origin", Map.of("nationalities", "VEN"));
        phone.fillIn("/apply/form/contact", Map.of("safe_channel", "EML", "safe_detail", "no"));
        phone.fillIn("/apply/form/office", Map.of("office", "TAC"));
        phone.fillIn(SAMIRA, Map.of("given_names", "Samira", "relationship", "CH"));
        phone.fillIn(LIST, Map.of("separate_file", "yes"));
        var check = phone.get("/apply/check");
        assertThat(check.text()).contains("Samira · Hija/o");
        var send = PlainBrowser.form(check, "/apply/send");
        send.put("declaration", "yes");
        assertThat(phone.post("/apply/send", send).location()).isEqualTo("/apply/receipt");

        var id = jdbc.sql("select id from registration.application where account_id = :account")
                .param("account", account())
                .query(UUID.class)
                .single();
        var given = amparo.context()
                .getBean(Applications.class)
                .get(id, OfficeWork.registrar("TAC"))
                .given();
        assertThat(given.stream().flatMap(section -> section.answers().stream()))
                .extracting(GivenAnswer::value)
                .anyMatch(value -> value.contains("Samira"));
        assertThat(given.stream().flatMap(section -> section.answers().stream()))
                .extracting(answer -> answer.field().key())
                .doesNotContain("separate_file", "support");
        assertThat(stored("select answers::text from registration.application where id = '%s'", id))
                .contains("Samira")
                .doesNotContain("separate_file");
        assertThat(stored(
                        "select answers::text || closed::text from registration.draft_page"
                                + " where page = 'family' and draft_id = (select draft_id from registration.application"
                                + " where id = '%s')",
                        id))
                .contains("SGBV")
                .doesNotContain("separate_file");
        assertThat(stored(
                        "select string_agg(compartment, ' ' order by compartment)"
                                + " from registration.closed_answers where application_id = '%s'",
                        id))
                .isEqualTo("CLAIM PROTECTION SGBV");
    }

    private String stored(String sql, UUID id) {
        return jdbc.sql(sql.formatted(id)).query(String.class).single();
    }

    private UUID account() {
        return jdbc.sql("select id from access.account where email = :email")
                .param("email", email)
                .query(UUID.class)
                .single();
    }
}
