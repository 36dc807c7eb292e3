// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.amparo.access.Officer;
import org.amparo.documents.DocumentView;
import org.amparo.documents.Documents;
import org.amparo.registration.AcceptanceRefused;
import org.amparo.registration.ApplicationNotFound;
import org.amparo.registration.ApplicationState;
import org.amparo.registration.Applications;
import org.amparo.registration.ChangedMeanwhile;
import org.amparo.registration.CheckFact;
import org.amparo.registration.Fact;
import org.amparo.testing.OfficeWork;
import org.junit.jupiter.api.Test;

/** Registration on the whole program, with a real database. */
class RegisterCaseTests {

    private final OfficeWork amparo = new OfficeWork();
    private final Officer tacna = OfficeWork.registrar("TAC");
    private final RegisterCase registerCase = amparo.get(RegisterCase.class);
    private final Applications applications = amparo.get(Applications.class);

    private UUID checked() {
        var id = amparo.submit(amparo.applicant(), Map.of());
        amparo.get(CheckFact.class).confirmAll(id, registerCase.factsToCheck(), amparo.version(id), tacna);
        return id;
    }

    @Test
    void givesAFileNumberAndKeepsTheFilingDate() {
        var id = checked();
        var filedAt = applications.get(id, tacna).filedAt();

        var file = amparo.get(CaseFiles.class).get(registerCase.register(id, amparo.version(id), tacna), tacna);

        assertThat(file.fileNumber()).matches("\\d+");
        assertThat(file.filedAt()).isEqualTo(filedAt);
        assertThat(file.registeredAt()).isAfterOrEqualTo(filedAt);
        assertThat(file.stage()).isEqualTo(Stage.REGISTERED);
        assertThat(file.history()).singleElement().satisfies(step -> {
            assertThat(step.step()).isEqualTo(Step.REGISTER);
            assertThat(step.actor()).isEqualTo(tacna.logName());
            assertThat(step.law()).isNotBlank();
        });
        assertThat(applications.get(id, tacna).state()).isEqualTo(ApplicationState.REGISTERED);
    }

    @Test
    void ordersThePermitAndTheCard() {
        var id = checked();
        var account = applications.get(id, tacna).accountId();

        registerCase.register(id, amparo.version(id), tacna);

        assertThat(amparo.get(Documents.class).listFor(account))
                .extracting(DocumentView::type)
                .containsExactly("work-permit", "applicant-card");
    }

    @Test
    void namesTheFactsNobodyLookedAt() {
        var id = amparo.submit(amparo.applicant(), Map.of());
        amparo.get(CheckFact.class).confirm(id, Fact.GIVEN_NAMES, amparo.version(id), tacna);

        assertThatThrownBy(() -> registerCase.register(id, amparo.version(id), tacna))
                .isInstanceOfSatisfying(
                        AcceptanceRefused.FactsUnchecked.class,
                        refused -> assertThat(refused.facts())
                                .contains(Fact.BIRTH_DATE, Fact.NATIONALITIES)
                                .doesNotContain(Fact.GIVEN_NAMES, Fact.ENTRY_DATE));
        assertThat(applications.get(id, tacna).state()).isEqualTo(ApplicationState.PRE_REGISTERED);
    }

    @Test
    void aFactWithoutDocumentIsEnough() {
        var id = amparo.submit(amparo.applicant(), Map.of());
        var checkFact = amparo.get(CheckFact.class);
        registerCase.factsToCheck().forEach(fact -> checkFact.notDocumented(id, fact, amparo.version(id), tacna));

        assertThat(registerCase.register(id, amparo.version(id), tacna)).isNotNull();
    }

    @Test
    void pressingTwiceGivesTheSameCase() {
        var id = checked();
        var version = amparo.version(id);

        assertThat(registerCase.register(id, version, tacna)).isEqualTo(registerCase.register(id, version, tacna));
    }

    @Test
    void manyPressesAtOnceGiveOneCaseAndEachDocumentOnce() throws Exception {
        var id = checked();
        var version = amparo.version(id);
        var account = applications.get(id, tacna).accountId();

        try (var presses = Executors.newVirtualThreadPerTaskExecutor()) {
            var press = (Callable<UUID>) () -> registerCase.register(id, version, tacna);
            var cases =
                    presses.invokeAll(IntStream.range(0, 6).mapToObj(n -> press).toList());
            for (var one : cases) {
                assertThat(one.get()).isEqualTo(cases.getFirst().get());
            }
        }
        assertThat(amparo.get(Documents.class).listFor(account)).hasSize(2);
    }

    @Test
    void refusesAnOldVersion() {
        var id = checked();
        var version = amparo.version(id);
        amparo.get(CheckFact.class).notDocumented(id, Fact.SEX, version, OfficeWork.registrar("TAC"));

        assertThatThrownBy(() -> registerCase.register(id, version, tacna)).isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void otherOfficesFindNothing() {
        var id = checked();
        var lima = OfficeWork.registrar("LIM");

        assertThatThrownBy(() -> registerCase.register(id, amparo.version(id), lima))
                .isInstanceOf(ApplicationNotFound.class);
        var caseId = registerCase.register(id, amparo.version(id), tacna);
        assertThatThrownBy(() -> registerCase.register(id, amparo.version(id), lima))
                .isInstanceOf(ApplicationNotFound.class);
        assertThatThrownBy(() -> amparo.get(CaseFiles.class).get(caseId, lima)).isInstanceOf(CaseNotFound.class);
    }

    @Test
    void afterwardsFactsAreNotChangedAtTheDesk() {
        var id = checked();
        registerCase.register(id, amparo.version(id), tacna);

        assertThatThrownBy(() -> amparo.get(CheckFact.class).confirm(id, Fact.SEX, amparo.version(id), tacna))
                .isInstanceOf(AcceptanceRefused.AlreadyRegistered.class);
    }

    @Test
    void isFoundByItsFileNumber() {
        var id = checked();
        var caseId = registerCase.register(id, amparo.version(id), tacna);
        var files = amparo.get(CaseFiles.class);
        var number = files.get(caseId, tacna).fileNumber();

        assertThat(files.findByFileNumber(" " + number.substring(0, 3) + " " + number.substring(3), tacna))
                .hasValueSatisfying(file -> assertThat(file.id()).isEqualTo(caseId));
        assertThat(files.findByFileNumber(number, OfficeWork.registrar("LIM"))).isEmpty();
    }

    @Test
    void historyIsOnlyAddedTo() {
        var id = checked();
        var caseId = registerCase.register(id, amparo.version(id), tacna);

        assertThatThrownBy(() -> amparo.jdbc()
                        .sql("delete from procedure.case_history where case_id = :id")
                        .param("id", caseId)
                        .update())
                .rootCause()
                .hasMessageContaining("only added to");
    }
}
