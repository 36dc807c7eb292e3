// SPDX-License-Identifier: Apache-2.0
package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.access.Applicant;
import org.amparo.documents.DocumentStatus;
import org.amparo.documents.DocumentView;
import org.amparo.documents.Documents;
import org.amparo.procedure.RegisterCase;
import org.amparo.registration.CheckFact;
import org.amparo.registration.UpdateDecided;
import org.amparo.testing.OfficeWork;
import org.amparo.testing.RunningAmparo;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A person renews the work permit over HTTP: too early, in time, late, pressed twice. */
class RenewingTests {

    private static final LocalDate TODAY = LocalDate.now(java.time.ZoneId.of("America/Lima"));

    private final OfficeWork amparo = new OfficeWork();
    private final Applicant person = amparo.applicant();
    private final PlainBrowser phone = new PlainBrowser(amparo.origin());

    private UUID permitUntil(LocalDate last) throws InterruptedException {
        var id = amparo.submit(person, Map.of());
        var registrar = OfficeWork.registrar("TAC");
        var register = amparo.get(RegisterCase.class);
        amparo.get(CheckFact.class).confirmAll(id, register.factsToCheck(), amparo.version(id), registrar);
        register.register(id, amparo.version(id), registrar);
        var permit = newest(DocumentStatus.VALID).id();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(amparo.get(Documents.class).listFor(person.accountId()))
                        .as("the card is produced too")
                        .noneMatch(document -> document.status() == DocumentStatus.BEING_PREPARED));
        amparo.jdbc()
                .sql("update documents.document set valid_until = :last where id = :id")
                .param("last", last)
                .param("id", permit)
                .update();
        phone.signIn(person.accountId() + "@example.org");
        return permit;
    }

    /** Cards stand beside them and are not renewed. */
    private List<DocumentView> permits() {
        return amparo.get(Documents.class).listFor(person.accountId()).stream()
                .filter(document -> document.type().equals("work-permit"))
                .toList();
    }

    private DocumentView newest(DocumentStatus status) throws InterruptedException {
        for (var tries = 0; tries < 300; tries++) {
            var papers = permits();
            if (!papers.isEmpty() && papers.getLast().status() == status) {
                return papers.getLast();
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no document became " + status);
    }

    @Test
    void renewsOnceHoweverOftenItIsPressed() throws Exception {
        var permit = permitUntil(TODAY.plusDays(5));
        var page = "/apply/renew/" + permit;
        assertThat(phone.get("/apply/status").html().select("a.am-btn[href=" + page + "]"))
                .hasSize(1);

        var unanswered = phone.fillIn(page, Map.of());
        assertThat(unanswered.status()).isEqualTo(422);
        assertThat(unanswered.text()).contains("Elija una respuesta");
        assertThat(phone.fillIn(page, Map.of("changed", "yes")).location()).isEqualTo("/apply/data");

        var form = PlainBrowser.form(phone.get(page), page);
        form.put("changed", "no");
        assertThat(phone.post(page, form).location()).isEqualTo(page);
        assertThat(phone.post(page, form).location()).isEqualTo(page);
        assertThat(phone.get(page).title()).isEqualTo("Su documento se renovó");

        assertThat(newest(DocumentStatus.VALID).validUntil())
                .contains(TODAY.plusDays(6).plusMonths(12).minusDays(1));
        assertThat(permits())
                .extracting(DocumentView::status)
                .containsExactly(DocumentStatus.REPLACED, DocumentStatus.VALID);
        assertThat(phone.get("/apply/status").text()).doesNotContain("Reemplazado");
        assertThat(phone.get("/apply/messages").html().select("main a:contains(Su documento se renovó)"))
                .hasSize(1);
    }

    @Test
    void aDecidedChangeMakesANewIssueWithTheSameLastDay() throws Exception {
        var last = TODAY.plusDays(100);
        permitUntil(last);
        var events = RunningAmparo.start().context();
        var transaction = new TransactionTemplate(amparo.get(PlatformTransactionManager.class));
        transaction.executeWithoutResult(
                status -> events.publishEvent(new UpdateDecided(UUID.randomUUID(), person.accountId())));
        assertThat(permits()).as("nothing on it changed").hasSize(1);

        amparo.jdbc().sql("""
                        update registration.person set given_names = 'Yulimar Andrea'
                         where id = (select person_id from registration.application where account_id = :account)
                        """).param("account", person.accountId()).update();
        transaction.executeWithoutResult(
                status -> events.publishEvent(new UpdateDecided(UUID.randomUUID(), person.accountId())));
        assertThat(newest(DocumentStatus.VALID).validUntil()).contains(last);
        assertThat(permits())
                .extracting(DocumentView::status)
                .containsExactly(DocumentStatus.REPLACED, DocumentStatus.VALID);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(phone.get("/apply/messages")
                                .html()
                                .select("main a:contains(Su documento nuevo está listo)"))
                        .as("the permit; a card is told of once it was scanned")
                        .hasSize(1));
    }

    @Test
    void saysFromWhenAndThatItIsNotTooLate() throws Exception {
        var permit = permitUntil(TODAY.plusDays(90));
        var page = "/apply/renew/" + permit;
        assertThat(phone.get(page).title()).isEqualTo("Todavía no hace falta renovar");
        amparo.jdbc()
                .sql("update documents.document set valid_until = :last where id = :id")
                .param("last", TODAY.minusDays(5))
                .param("id", permit)
                .update();
        assertThat(phone.get(page).title()).isEqualTo("Todavía puede renovar");
        assertThat(phone.get("/apply/status").text()).contains("Todavía puede renovar su documento");

        var stranger = new PlainBrowser(amparo.origin());
        stranger.signIn(amparo.applicant().accountId() + "@example.org");
        assertThat(stranger.get(page).status()).isEqualTo(404);
    }
}
