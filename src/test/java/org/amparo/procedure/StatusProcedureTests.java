// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.CountryPack;
import org.amparo.country.Office;
import org.amparo.documents.DocumentStatus;
import org.amparo.documents.Documents;
import org.amparo.registration.Applications;
import org.amparo.registration.ChangedMeanwhile;
import org.amparo.testing.RunningAmparo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Procedures about the status of somebody who was recognised, with Peru's rules on the whole program. */
class StatusProcedureTests {

    @SuppressWarnings("NullAway.Init")
    private static RunningAmparo peru;

    @BeforeAll
    static void start() {
        peru = RunningAmparo.startAlone(Map.of("amparo.pack", "countries/peru", "amparo.demo.empty", false));
    }

    @AfterAll
    static void stop() {
        peru.context().close();
    }

    private static <T> T get(Class<T> type) {
        return peru.context().getBean(type);
    }

    private static Officer somebody() {
        var offices =
                get(CountryPack.class).offices().stream().map(Office::code).collect(Collectors.toSet());
        return new Officer(UUID.randomUUID(), "Rosa", "LIM", "all", EnumSet.allOf(Permission.class), offices);
    }

    private static CaseView file(UUID id) {
        return get(CaseFiles.class).get(id, somebody());
    }

    private static void take(UUID id, Step step, String choice) {
        var input = new StepInput(LocalDate.now(ZoneId.of("America/Lima")), choice, "Visto.", "0001");
        if (step == Step.DECIDE) {
            get(TakeStep.class).takeInSession(id, file(id).version(), step, input, somebody(), Set.of());
        } else {
            get(TakeStep.class).take(id, file(id).version(), step, input, somebody());
        }
    }

    /** Somebody whose recognition is final, the n-th of those the demo registered. */
    private static UUID recognised(int nth) {
        var id = peru.context()
                .getBean(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql(
                        "select id from procedure.asylum_case where way = 'first-instance' order by file_number limit 1 offset :n")
                .param("n", nth)
                .query(UUID.class)
                .single();
        for (var step : List.of(
                Step.INVITE, Step.RECORD_INTERVIEW, Step.SUBMIT_ASSESSMENT, Step.ENDORSE, Step.DECIDE, Step.NOTIFY)) {
            take(id, step, step == Step.NOTIFY ? "EML" : step.asks() == Asks.OUTCOME ? "RC" : "");
        }
        take(id, Step.BECOME_FINAL, "");
        return id;
    }

    private static UUID opened(UUID about, String way) {
        return get(OpenProcedure.class).open(about, file(about).version(), way, "Volvió a vivir allí.", somebody());
    }

    private static List<DocumentStatus> papers(UUID caseId) {
        var account = get(Applications.class)
                .get(file(caseId).applicationId(), somebody())
                .accountId();
        return get(Documents.class).listFor(account, somebody()).stream()
                .map(paper -> paper.status())
                .toList();
    }

    @Test
    void whatWasDecidedEndsTheDocumentsAndNothingThatWasDropped() {
        var id = recognised(0);
        var before = papers(id);
        assertThat(before).isNotEmpty().doesNotContain(DocumentStatus.REVOKED);

        var dropped = opened(id, "cessation");
        assertThat(file(dropped).history()).extracting(CaseEntry::step).containsExactly(Step.OPEN);
        assertThat(file(dropped).fileNumber()).isNotEqualTo(file(id).fileNumber());
        take(dropped, Step.CLOSE, "WD");
        assertThat(papers(id)).as("dropped").isEqualTo(before);

        var kept = opened(id, "cessation");
        decided(kept, "RC");
        assertThat(papers(id)).as("protection stands").isEqualTo(before);

        var appealed = opened(id, "cessation");
        take(appealed, Step.GIVE_NOTICE, "EML");
        take(appealed, Step.HEAR, "");
        take(appealed, Step.DECIDE, "CE");
        take(appealed, Step.NOTIFY, "EML");
        take(appealed, Step.APPEAL, "");
        take(appealed, Step.DECIDE_APPEAL, "AG");
        take(appealed, Step.NOTIFY, "EML");
        assertThat(papers(id)).as("appeal allowed").isEqualTo(before);

        var ended = opened(id, "cancellation");
        decided(ended, "CA");
        assertThat(papers(id)).as("cancelled").containsOnly(DocumentStatus.REVOKED);
        var own = get(OwnCase.class);
        var application = file(id).applicationId();
        assertThat(own.find(application).orElseThrow().fileNumber()).isEqualTo(file(id).fileNumber());
        assertThat(own.told(application))
                .extracting(OwnCase.Told::way, OwnCase.Told::outcome)
                .containsExactly(tuple("cancellation", "AN"), tuple("cessation", "AG"), tuple("cessation", "AN"));
        assertThat(file(id).stage()).as("the file keeps what it was").isEqualTo(Stage.FINAL);
        assertThat(get(OpenProcedure.class).list(file(id), somebody())).hasSize(4);
        assertThat(get(OpenProcedure.class).openable(file(id), somebody()))
                .as("there is no status any more")
                .isEmpty();
    }

    private static void decided(UUID id, String outcome) {
        take(id, Step.GIVE_NOTICE, "EML");
        take(id, Step.HEAR, "");
        take(id, Step.DECIDE, outcome);
        take(id, Step.NOTIFY, "EML");
        take(id, Step.APPEAL, "");
        take(id, Step.DECIDE_APPEAL, "AN");
        take(id, Step.NOTIFY, "EML");
        assertThat(file(id).stage()).isEqualTo(Stage.FINAL);
    }

    @Test
    void isOpenedOnceAndOnlyWhereThereIsAStatus() {
        var open = get(OpenProcedure.class);
        var id = recognised(1);
        var version = file(id).version();
        assertThat(open.openable(file(id), somebody()))
                .extracting(OpenProcedure.Openable::way)
                .containsExactly("cessation", "cancellation", "reunification");
        assertThatExceptionOfType(InvalidStep.class)
                .isThrownBy(() -> open.open(id, version, "reunification", " ", somebody()));
        assertThatExceptionOfType(StepRefused.class)
                .isThrownBy(() -> open.open(id, version, "first-instance", "No.", somebody()));
        var family = opened(id, "reunification");
        assertThatExceptionOfType(ChangedMeanwhile.class).isThrownBy(() -> opened(id, "reunification"));
        assertThatExceptionOfType(StepRefused.class)
                .as("one opens upon a file, not upon another procedure")
                .isThrownBy(() -> opened(family, "cessation"));
        assertThatThrownBy(() -> take(family, Step.OPEN, "")).isInstanceOf(StepRefused.class);

        var inputs = get(StepInputs.class);
        assertThat(inputs.choices(Step.SUBMIT_ASSESSMENT, file(family))).containsExactlyInAnyOrder("RF", "RJ");
        take(family, Step.SUBMIT_ASSESSMENT, "RF");
        take(family, Step.DECIDE, "RF");
        take(family, Step.NOTIFY, "EML");
        take(family, Step.BECOME_FINAL, "");
        assertThat(open.openable(file(id), somebody()))
                .extracting(OpenProcedure.Openable::way)
                .as("again")
                .contains("reunification");

        var may = new HashSet<>(somebody().permissions());
        may.remove(Permission.MANAGE_CASE);
        var clerk = new Officer(
                UUID.randomUUID(), "Julio", "LIM", "some", may, somebody().offices());
        assertThat(open.openable(file(id), clerk)).isEmpty();
        assertThatExceptionOfType(StepRefused.class)
                .isThrownBy(() -> open.open(id, file(id).version(), "cessation", "Porque sí.", clerk));
    }

    /** Whoever opened it does not decide it, in session or not. */
    @Test
    void whoOpensDoesNotDecide() {
        var id = recognised(2);
        var opener = somebody();
        var cessation =
                get(OpenProcedure.class).open(id, file(id).version(), "cessation", "Volvió a vivir allí.", opener);
        take(cessation, Step.GIVE_NOTICE, "EML");
        take(cessation, Step.HEAR, "");
        var input = new StepInput(LocalDate.now(ZoneId.of("America/Lima")), "CE", "Visto.", "");
        assertThatExceptionOfType(StepRefused.class)
                .isThrownBy(() ->
                        get(TakeStep.class).take(cessation, file(cessation).version(), Step.DECIDE, input, opener))
                .matches(refused -> refused.why() == StepRefused.Why.SAME_OFFICER);
    }
}
