// SPDX-License-Identifier: Apache-2.0
package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.access.Applicant;
import org.amparo.correspondence.Correspondence;
import org.amparo.documents.ElsewhereState;
import org.amparo.documents.HandOver;
import org.amparo.testing.OfficeWork;
import org.amparo.testing.RunningAmparo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Brazil's DPRNM: ordered when somebody who wants it is registered, made by the police's system, given at the desk. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ElsewhereJourneyTests {

    private static final String LIST = "/work/elsewhere";

    private static RunningAmparo amparo;
    private static PlainBrowser desk;

    @BeforeAll
    static void start() throws InterruptedException {
        amparo = RunningAmparo.startAlone(Map.of("amparo.pack", "countries/brazil", "amparo.demo.empty", false));
        desk = WalkedArgentina.officer(amparo, "manaus");
    }

    @AfterAll
    static void stop() {
        amparo.context().close();
    }

    @Test
    @Order(1)
    void isOrderedForWhoSaidYesAndNobodyElse() {
        var jdbc = amparo.context().getBean(JdbcClient.class);
        assertThat(jdbc.sql("select count(*) from documents.elsewhere")
                        .query(Integer.class)
                        .single())
                .isPositive()
                .isEqualTo(jdbc.sql("""
                        select count(*)
                          from procedure.asylum_case c
                          join registration.application a on a.id = c.application_id
                         where a.answers ->> 'want_dprnm' = 'yes'
                        """).query(Integer.class).single());
        assertThat(jdbc.sql("select encode(fields, 'escape') from documents.elsewhere limit 1")
                        .query(String.class)
                        .single())
                .as("sealed")
                .doesNotContain("Urdaneta", "given-names");
    }

    @Test
    @Order(2)
    void goesOverInABatchIsNumberedAndGiven() throws Exception {
        orderAnother();
        var page = desk.get(LIST);
        assertThat(page.text()).contains("DPRNM");
        var form = PlainBrowser.form(page, LIST);
        form.remove("order");
        assertThat(desk.post(LIST, form).status()).as("nothing ticked").isEqualTo(422);
        var orders = page.html().select("input[name=order]").eachAttr("value");
        var batch = desk.postAll(LIST, form, "order", orders).location();
        assertThat(batch).startsWith(LIST + "/batches/");

        var file = desk.get(batch + "/file");
        assertThat(new HashSet<>(orders)).hasSize(2);
        var lines = new String(file.bytes(), StandardCharsets.UTF_8).split("\r\n");
        assertThat(lines).hasSize(1 + orders.size());
        assertThat(lines[0]).startsWith("\"file-number\",\"given-names\",\"surnames\"");
        assertThat(lines[1]).doesNotContain("\"\",\"\",\"\",\"\"");

        var one = LIST + "/" + orders.getFirst();
        var made = PlainBrowser.form(desk.get(one), one);
        made.putAll(Map.of("act", "made", "number", "12345"));
        var wrong = desk.post(one, made);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("El número no tiene la forma esperada");
        assertThat(wrong.html().select("#number").val()).as("kept").isEqualTo("12345");
        made.put("number", "v123456-7");
        assertThat(desk.post(one, made).location()).isEqualTo(one);
        assertThat(desk.get(one).text()).contains("V123456-7");
        assertThat(desk.post(one, made).status()).as("twice").isEqualTo(409);
        var other = LIST + "/" + orders.get(1);
        var same = PlainBrowser.form(desk.get(other), other);
        same.putAll(Map.of("act", "made", "number", "V123456-7"));
        var refused = desk.post(other, same);
        assertThat(refused.status()).as("somebody else's number").isEqualTo(422);
        assertThat(refused.text()).contains("Otro documento ya tiene este número");

        var holder = amparo.context()
                .getBean(JdbcClient.class)
                .sql("select holder from documents.elsewhere where id = :id::uuid")
                .param("id", orders.getFirst())
                .query(UUID.class)
                .single();
        assertThat(told(holder)).isEqualTo(ElsewhereState.MADE);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(
                                amparo.context().getBean(Correspondence.class).listFor(new Applicant(holder)))
                        .anyMatch(message -> message.kind().equals("CARD_MADE_ELSEWHERE")));

        var given = PlainBrowser.form(desk.get(one), one);
        given.put("act", "given");
        assertThat(desk.post(one, given).location()).isEqualTo(one);
        assertThat(told(holder)).isEqualTo(ElsewhereState.GIVEN);
        assertThat(desk.get(one).html().select("form[action=" + one + "]"))
                .as("nothing follows")
                .isEmpty();
    }

    @Test
    @Order(3)
    void isNobodyElsesBusiness() throws Exception {
        var id = amparo.context()
                .getBean(JdbcClient.class)
                .sql("select id::text from documents.elsewhere where office = 'MAO' limit 1")
                .query(String.class)
                .single();
        var elsewhere = WalkedArgentina.officer(amparo, "pacaraima");
        assertThat(elsewhere.get(LIST + "/" + id).status()).as("another office").isEqualTo(404);
        var checker = WalkedArgentina.officer(amparo, "conferencia");
        assertThat(checker.get(LIST).status()).as("no permission").isIn(403, 404);
        assertThat(checker.get("/work").html().select("a[href='" + LIST + "']")).isEmpty();
        assertThat(List.of(
                        desk.get(LIST + "/batches/999").status(),
                        desk.get(LIST + "/batches/999/file").status()))
                .containsOnly(404);
    }

    private static void orderAnother() {
        var handOver = amparo.context().getBean(HandOver.class);
        var transactions = new TransactionTemplate(amparo.context().getBean(PlatformTransactionManager.class));
        var kind = handOver.kinds().getFirst();
        transactions.executeWithoutResult(status ->
                handOver.order(kind, UUID.randomUUID(), "MAO-2", "MAO", Map.of(), OfficeWork.registrar("MAO")));
    }

    private static ElsewhereState told(UUID holder) {
        return amparo.context()
                .getBean(HandOver.class)
                .listFor(holder)
                .getFirst()
                .state();
    }
}
