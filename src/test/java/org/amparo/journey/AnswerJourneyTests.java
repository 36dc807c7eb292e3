// SPDX-License-Identifier: Apache-2.0
package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Applicant;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.procedure.AskForReview;
import org.amparo.procedure.CaseFiles;
import org.amparo.procedure.CaseProgress;
import org.amparo.procedure.CaseView;
import org.amparo.procedure.InvalidStep;
import org.amparo.procedure.MindPoint;
import org.amparo.procedure.OpenProcedure;
import org.amparo.procedure.PointKind;
import org.amparo.procedure.RegisterCase;
import org.amparo.procedure.Stage;
import org.amparo.procedure.Step;
import org.amparo.procedure.StepInput;
import org.amparo.procedure.StepRefused;
import org.amparo.procedure.TakeStep;
import org.amparo.procedure.letters.DecisionLetters;
import org.amparo.procedure.letters.LetterState;
import org.amparo.registration.ApplicationNotFound;
import org.amparo.registration.Applications;
import org.amparo.registration.ChangedMeanwhile;
import org.amparo.registration.CheckFact;
import org.amparo.testing.OfficeWork;
import org.amparo.testing.RunningAmparo;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the decision to the person, and back as a request for a review. */
class AnswerJourneyTests {

    private static final String PAGE = "/apply/decision";

    private final RunningAmparo running = RunningAmparo.start();
    private final OfficeWork amparo = new OfficeWork(running);
    private final Applicant person = amparo.applicant();
    private final PlainBrowser phone = new PlainBrowser(amparo.origin());
    private UUID id;

    @BeforeEach
    void registered() throws InterruptedException {
        var application = amparo.submit(person, Map.of());
        var registrar = OfficeWork.registrar("TAC");
        var register = amparo.get(RegisterCase.class);
        amparo.get(CheckFact.class)
                .confirmAll(application, register.factsToCheck(), amparo.version(application), registrar);
        id = register.register(application, amparo.version(application), registrar);
        phone.signIn(person.accountId() + "@example.org");
    }

    @Test
    void nobodyReadsAnAnswerBeforeTheyAreTold() throws Exception {
        decided("RJ");
        assertThat(phone.get(PAGE).status()).isEqualTo(404);
        assertThat(phone.get("/apply/status").text()).doesNotContain("respuesta.", "No reconocida");

        take(Step.NOTIFY, "EML", officer());
        assertThat(phone.get("/apply/status").text()).contains("Leer la respuesta");
        var page = phone.get(PAGE);
        assertThat(page.text()).contains("La respuesta es no. Usted puede pedir revisión.", "Quedan 15 días hábiles.");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(phone.get("/apply/messages").text()).contains("Hay una respuesta"));
    }

    @Test
    void aReviewGoesToSomebodyElseWithWhatThePersonWrote() throws Exception {
        decided("RJ");
        take(Step.NOTIFY, "EML", officer());
        var form = PlainBrowser.form(phone.get(PAGE), PAGE);
        form.put("remedy", "APPEAL");
        form.put("reasons", "Mi hermano declaró lo mismo.");
        assertThat(phone.post(PAGE, form).location()).isEqualTo(PAGE);
        assertThat(phone.post(PAGE, form).location()).as("twice").isEqualTo(PAGE);

        assertThat(file().stage()).isEqualTo(Stage.APPEAL);
        assertThat(file().history())
                .filteredOn(entry -> entry.step() == Step.APPEAL)
                .hasSize(1);
        assertThat(phone.get(PAGE).text()).contains("Recibimos su pedido de revisión");
        var review = amparo.get(AskForReview.class);
        assertThat(review.read(id, officer())).extracting("reasons").containsExactly("Mi hermano declaró lo mismo.");
        assertThat(review.read(id, OfficeWork.registrar("TAC")))
                .as("who may not read the claim")
                .isEmpty();
        assertThat(amparo.jdbc()
                        .sql("select position('hermano'::bytea in reasons) from procedure.appeal where case_id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .as("sealed")
                .isZero();

        take(Step.DECIDE_APPEAL, "AG", officer());
        assertThat(phone.get(PAGE).text()).as("not told yet").contains("No reconocida");
        take(Step.NOTIFY, "OFF", officer());
        assertThat(phone.get(PAGE).text()).contains("La respuesta es sí.");
        assertThat(file().stage()).isEqualTo(Stage.FINAL);
    }

    @Test
    void whatIsTooLongIsKeptAndMended() throws Exception {
        decided("RJ");
        take(Step.NOTIFY, "EML", officer());
        var form = PlainBrowser.form(phone.get(PAGE), PAGE);
        form.put("remedy", "RECONSIDER");
        form.put("reasons", "m".repeat(50_001));
        var answer = phone.post(PAGE, form);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().select("#reasons-err").text()).contains("Es demasiado largo");
        assertThat(answer.html().select("textarea").text()).hasSize(50_001);
        form.put("reasons", "");
        assertThat(phone.post(PAGE, form).location()).isEqualTo(PAGE);
        assertThat(file().stage()).isEqualTo(Stage.RECONSIDERATION);
    }

    @Test
    void againstAYesNothingIsAskedFor() throws Exception {
        decided("RC");
        take(Step.NOTIFY, "EML", officer());
        var page = phone.get(PAGE);
        assertThat(page.text()).contains("La respuesta es sí.");
        assertThat(page.html().select("form[action=" + PAGE + "]")).isEmpty();
    }

    @Test
    void anotherProtectionIsAYesThatCanBeReviewed() throws Exception {
        decided("CP");
        take(Step.NOTIFY, "EML", officer());
        var page = phone.get(PAGE);
        assertThat(page.text()).contains("le da otra protección", "Quedan 15 días hábiles.");
        assertThat(page.html().select("form[action=" + PAGE + "]")).isNotEmpty();
    }

    @Test
    void againstAYesNoReviewBegins() {
        decided("RC");
        take(Step.NOTIFY, "EML", officer());
        assertThatExceptionOfType(org.amparo.procedure.CaseNotFound.class)
                .isThrownBy(() -> amparo.get(AskForReview.class).ask(person, Step.APPEAL, "", "es-PE"));
        assertThat(file().stage()).isEqualTo(Stage.NOTIFIED);
    }

    /** The file has two cases then, and the person's pages go on; nothing is said of it before they are told. */
    @Test
    void whatIsDecidedLaterAboutTheStatusIsSaid() {
        decided("RC");
        take(Step.NOTIFY, "EML", officer());
        take(Step.BECOME_FINAL, "", officer());
        var cessation = amparo.get(OpenProcedure.class).open(id, file().version(), "cessation", "Volvió.", officer());
        var files = amparo.get(CaseFiles.class);
        for (var step : List.of(Step.GIVE_NOTICE, Step.HEAR, Step.DECIDE)) {
            var choice = step == Step.DECIDE ? "CE" : step == Step.GIVE_NOTICE ? "EML" : "";
            step().take(cessation, files.get(cessation, officer()).version(), step, said(choice), officer());
        }
        assertThat(phone.get("/apply/status").status()).isEqualTo(200);
        assertThat(phone.get(PAGE).text()).doesNotContain("Cesación");

        step().take(cessation, files.get(cessation, officer()).version(), Step.NOTIFY, said("EML"), officer());
        assertThat(phone.get(PAGE).text())
                .contains("Cesación:", "después de la respuesta de abajo")
                .contains("Reconocida");
        assertThat(phone.get("/apply/status").status()).isEqualTo(200);
    }

    @Test
    void otherReasonsSentAfterwardsAreKeptToo() {
        decided("RJ");
        take(Step.NOTIFY, "EML", officer());
        var review = amparo.get(AskForReview.class);
        for (var reasons : List.of("Mi hermano.", "Mi hermano.", "También mi madre.")) {
            review.ask(person, Step.APPEAL, reasons, "es-PE");
        }
        assertThat(review.read(id, officer()))
                .extracting("reasons")
                .containsExactly("Mi hermano.", "También mi madre.");
        assertThat(file().history())
                .filteredOn(entry -> entry.step() == Step.APPEAL)
                .hasSize(1);
    }

    @Test
    void anOpenPointHoldsUpWhatItBlocksAndStaysOnTheFile() {
        for (var step : List.of(Step.INVITE, Step.RECORD_INTERVIEW)) {
            take(step, "", officer());
        }
        var points = amparo.get(MindPoint.class);
        points.open(id, PointKind.OTHER, "El informe médico", "Ley 27891", Optional.empty(), true, officer());
        var progress = amparo.get(CaseProgress.class);
        assertThat(progress.of(file(), officer())
                        .find(Step.SUBMIT_ASSESSMENT)
                        .orElseThrow()
                        .obstacle())
                .contains(StepRefused.Why.OPEN_POINT);
        assertThatExceptionOfType(StepRefused.class)
                .isThrownBy(() -> take(Step.SUBMIT_ASSESSMENT, "RC", officer()))
                .matches(refused -> refused.why() == StepRefused.Why.OPEN_POINT);
        for (var change : List.of("delete from", "update")) {
            var sql = change + " procedure.open_point" + (change.equals("update") ? " set what = 'x'" : "");
            assertThatExceptionOfType(org.springframework.dao.DataAccessException.class)
                    .as(change)
                    .isThrownBy(() -> amparo.jdbc().sql(sql).update());
        }
        var point = progress.of(file(), officer()).points().getFirst();
        points.close(id, point.id(), "Llegó", officer());
        take(Step.SUBMIT_ASSESSMENT, "RC", officer());
    }

    @Test
    void theLetterSaysWhyIsSignedAndComesWhenThePersonIsTold() throws Exception {
        var letters = amparo.get(DecisionLetters.class);
        decided("RJ");
        var letter = letters.ofCase(id, officer()).getFirst();
        assertThat(letter.state()).isEqualTo(LetterState.DRAFT);
        assertThat(letters.sign("RJ", letters.now(), officer()))
                .as("without why")
                .isZero();
        assertThatExceptionOfType(InvalidStep.class)
                .isThrownBy(() -> letters.write(letter.id(), letter.version(), " ", "", officer()));
        letters.write(letter.id(), letter.version(), "No se probó el riesgo.", "No vimos peligro.", officer());
        assertThatExceptionOfType(ChangedMeanwhile.class)
                .as("an old page")
                .isThrownBy(() -> letters.write(letter.id(), letter.version(), "Otra cosa", "", officer()));
        assertThat(letters.sign("RJ", letter.openedAt().minusSeconds(1), officer()))
                .as("what was not there when the officer looked")
                .isZero();
        letters.sign("RJ", letters.now(), officer());
        assertThat(letters.sign("RJ", letters.now(), officer())).as("twice").isZero();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(letters.file(letter.id(), officer())).isPresent());

        assertThat(phone.get("/apply/decision/letter").status())
                .as("not told yet")
                .isEqualTo(404);
        take(Step.NOTIFY, "EML", officer());
        assertThat(phone.get(PAGE).html().select("a[href='/apply/decision/letter']"))
                .hasSize(1);
        assertThat(phone.get("/apply/decision/letter").status()).isEqualTo(200);
        try (var pdf = Loader.loadPDF(letters.file(letter.id(), officer()).orElseThrow())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("La respuesta es no.", "No se probó el riesgo.", "No vimos peligro.", "Resolución");
        }
        assertThat(amparo.jdbc()
                        .sql(
                                "select position('riesgo'::bytea in reasons) from procedure.decision_letter where id = :id")
                        .param("id", letter.id())
                        .query(Integer.class)
                        .single())
                .as("sealed")
                .isZero();
        assertThatExceptionOfType(org.springframework.dao.DataAccessException.class)
                .isThrownBy(() -> amparo.jdbc()
                        .sql("update procedure.decision_letter set outcome = 'RC' where id = :id")
                        .param("id", letter.id())
                        .update());

        take(Step.APPEAL, "", officer());
        take(Step.DECIDE_APPEAL, "AG", officer());
        assertThat(letters.ofCase(id, officer())).hasSize(2);
        assertThat(letters.ofCase(id, officer()).getFirst().state()).isEqualTo(LetterState.READY);
    }

    @Test
    void documentsLastUntilANoIsFinalAndEndWithIt() {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(documents()).isNotEmpty().containsOnly("ISSUED"));
        decided("RJ");
        take(Step.NOTIFY, "EML", officer());
        take(Step.APPEAL, "", officer());
        take(Step.DECIDE_APPEAL, "AN", officer());
        assertThat(documents()).as("until it is final").containsOnly("ISSUED");
        take(Step.NOTIFY, "OFF", officer());
        assertThat(file().stage()).isEqualTo(Stage.FINAL);
        assertThat(documents()).containsOnly("REVOKED");
        assertThat(amparo.jdbc()
                        .sql("select distinct revoked_reason from documents.document where holder = :holder")
                        .param("holder", person.accountId())
                        .query(String.class)
                        .single())
                .isEqualTo(file().history().getLast().law());
    }

    @Test
    void protectionOutlastsAnAppealInVain() {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(documents()).isNotEmpty().containsOnly("ISSUED"));
        decided("CP");
        take(Step.NOTIFY, "EML", officer());
        take(Step.APPEAL, "", officer());
        take(Step.DECIDE_APPEAL, "AN", officer());
        take(Step.NOTIFY, "OFF", officer());
        assertThat(file().stage()).isEqualTo(Stage.FINAL);
        assertThat(documents()).containsOnly("ISSUED");
    }

    @Test
    void whatIsBeingMadeWhenTheProcessEndsIsEndedToo() {
        decided("RJ");
        take(Step.NOTIFY, "EML", officer());
        take(Step.APPEAL, "", officer());
        take(Step.DECIDE_APPEAL, "AN", officer());
        take(Step.NOTIFY, "OFF", officer());
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(documents()).isNotEmpty().containsOnly("REVOKED"));
    }

    private List<@Nullable String> documents() {
        return amparo.jdbc()
                .sql("select state from documents.document where holder = :holder")
                .param("holder", person.accountId())
                .query(String.class)
                .list();
    }

    @Test
    void whoStopsAskingCanGoOnAgain() throws Exception {
        var page = phone.get("/apply/withdraw");
        assertThat(page.text()).contains("Nadie puede obligarle");
        assertThat(phone.get("/apply/status").html().select("a[href='/apply/withdraw']"))
                .hasSize(1);
        var form = PlainBrowser.form(page, "/apply/withdraw");
        form.remove("sure");
        assertThat(phone.post("/apply/withdraw", form).status())
                .as("without the tick")
                .isEqualTo(422);
        assertThat(file().stage()).isEqualTo(Stage.REGISTERED);
        form.put("sure", "yes");
        assertThat(phone.post("/apply/withdraw", form).location()).isEqualTo("/apply/withdraw");
        assertThat(phone.post("/apply/withdraw", form).location()).as("twice").isEqualTo("/apply/withdraw");
        assertThat(file().stage()).isEqualTo(Stage.WITHDRAWN);
        assertThat(file().history()).hasSize(2);

        var after = phone.get("/apply/withdraw");
        assertThat(after.text()).contains("Puede volver atrás hasta el");
        assertThat(phone.get("/apply/status").text())
                .contains("Usted dejó de pedir protección")
                .doesNotContain("Lo que sigue");
        var back = PlainBrowser.form(after, "/apply/withdraw/back");
        assertThat(phone.post("/apply/withdraw/back", back).location()).isEqualTo("/apply/status");
        assertThat(file().stage()).isEqualTo(Stage.REGISTERED);

        decided("RJ");
        assertThat(phone.get("/apply/withdraw").status()).as("decided").isEqualTo(404);
        assertThat(phone.post("/apply/withdraw", form).status())
                .as("an old page")
                .isEqualTo(404);
    }

    @Test
    void aCaseTakesItsApplicationToTheOtherOffice() {
        var application = file().applicationId();
        take(Step.TRANSFER, "LIM", officer());
        var applications = amparo.get(Applications.class);
        assertThat(applications.get(application, officer("LIM")).office()).isEqualTo("LIM");
        assertThatExceptionOfType(ApplicationNotFound.class)
                .isThrownBy(() -> applications.get(application, officer("TAC")));
        assertThatExceptionOfType(org.amparo.procedure.CaseNotFound.class).isThrownBy(this::file);
        assertThat(amparo.get(CaseFiles.class).get(id, officer("LIM")).office()).isEqualTo("LIM");
    }

    @Test
    void whoReadAnOlderVersionChangesNothing() {
        var version = file().version();
        take(Step.INVITE, "", officer());
        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> step().take(id, version, Step.INVITE, said(""), officer()));
    }

    @Test
    void noStepOutsideTheProcedureNorWithoutPermissionNorWithoutAReason() {
        assertThatExceptionOfType(StepRefused.class).isThrownBy(() -> take(Step.DECIDE, "RC", officer()));
        assertThatExceptionOfType(org.amparo.access.NotAllowed.class)
                .isThrownBy(() -> take(Step.INVITE, "", OfficeWork.registrar("TAC")));
        assertThatExceptionOfType(org.amparo.procedure.CaseNotFound.class)
                .as("another office's")
                .isThrownBy(() -> take(Step.INVITE, "", officer("LIM")));
        assertThatExceptionOfType(InvalidStep.class)
                .isThrownBy(() -> step().take(
                                id,
                                file().version(),
                                Step.CHOOSE_TRACK,
                                new StepInput(today(), "regular", " ", ""),
                                officer()))
                .matches(invalid -> invalid.field().equals("note"));
        assertThatExceptionOfType(InvalidStep.class)
                .isThrownBy(() -> take(Step.CHOOSE_TRACK, "block", officer()))
                .matches(invalid -> invalid.field().equals("choice"));
        assertThatExceptionOfType(InvalidStep.class)
                .isThrownBy(() ->
                        step().take(id, file().version(), Step.INVITE, StepInput.of(today().plusDays(1)), officer()))
                .matches(invalid -> invalid.field().equals("day"));
        assertThat(file().history()).hasSize(1);
    }

    private void decided(String outcome) {
        for (var step : List.of(Step.INVITE, Step.RECORD_INTERVIEW)) {
            take(step, "", officer());
        }
        take(Step.SUBMIT_ASSESSMENT, outcome, officer());
        take(Step.ENDORSE, "", officer());
        step().takeInSession(id, file().version(), Step.DECIDE, said(outcome), officer(), Set.of());
    }

    private void take(Step step, String choice, Officer officer) {
        step().take(id, file().version(), step, said(choice), officer);
    }

    private TakeStep step() {
        return amparo.get(TakeStep.class);
    }

    private CaseView file() {
        return amparo.get(CaseFiles.class).get(id, officer());
    }

    private static StepInput said(String choice) {
        return new StepInput(today(), choice, "Visto hoy.", "0001");
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("America/Lima"));
    }

    /** Somebody else each time, who may all. */
    private static Officer officer() {
        return officer("TAC");
    }

    private static Officer officer(String office) {
        return new Officer(UUID.randomUUID(), "Rosa", office, "all", EnumSet.allOf(Permission.class), Set.of(office));
    }
}
