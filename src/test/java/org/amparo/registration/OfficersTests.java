// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Applicant;
import org.amparo.access.Compartment;
import org.amparo.access.NotAllowed;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.testing.OfficeWork;
import org.junit.jupiter.api.Test;

/** What officers do with applications, on a real database. */
class OfficersTests {

    private final OfficeWork amparo = new OfficeWork();
    private final Officer tacna = OfficeWork.registrar("TAC");
    private final Applications applications = amparo.get(Applications.class);
    private final CheckFact checkFact = amparo.get(CheckFact.class);

    private UUID application(Map<String, String> answers) {
        return amparo.submit(amparo.applicant(), answers);
    }

    @Test
    void queuesTheLongestWaitingFirst() {
        var office = "PUN";
        var first = application(Map.of("office", office));
        var second = application(Map.of("office", office));

        var queue = applications.queue(
                new QueueFilter(Optional.empty(), Optional.of(ApplicationState.PRE_REGISTERED), 0),
                OfficeWork.registrar(office));

        assertThat(queue.rows()).extracting(ApplicationSummary::id).containsExactly(first, second);
        assertThat(queue.more()).isFalse();
    }

    @Test
    void showsFiftyAtATime() {
        var office = "CUS";
        var one = application(Map.of("office", office));
        copy(one, 60);

        var queue = applications.queue(
                new QueueFilter(Optional.of(office), Optional.empty(), 0), OfficeWork.registrar(office));
        var rest = applications.queue(
                new QueueFilter(Optional.of(office), Optional.empty(), 1), OfficeWork.registrar(office));

        assertThat(queue.rows()).hasSize(50);
        assertThat(queue.more()).isTrue();
        assertThat(rest.rows()).hasSize(11).doesNotContainAnyElementsOf(queue.rows());
        assertThat(rest.more()).isFalse();
    }

    @Test
    void hidesOtherOfficesApplications() {
        var theirs = application(Map.of("office", "TUM", "surname_paternal", "Zevallos"));

        assertThatThrownBy(() -> applications.get(theirs, tacna)).isInstanceOf(ApplicationNotFound.class);
        assertThatThrownBy(() -> checkFact.confirm(theirs, Fact.GIVEN_NAMES, 1, tacna))
                .isInstanceOf(ApplicationNotFound.class);
        assertThat(applications.search("Zevallos", tacna)).isEmpty();
        assertThat(applications
                        .queue(new QueueFilter(Optional.of("TUM"), Optional.empty(), 0), tacna)
                        .rows())
                .isEmpty();
    }

    @Test
    void findsByNumberWhateverItsSeparators() {
        var id = application(Map.of("doc_number", "AB-778 812"));
        var number = applications.get(id, tacna).controlNumber();

        for (var typed : List.of(number, number.replace("-", ""), number.replaceAll("\\D", " "), "ab778812")) {
            assertThat(applications.search(typed, tacna))
                    .as(typed)
                    .extracting(ApplicationSummary::id)
                    .containsExactly(id);
        }
    }

    @Test
    void findsANameWithOtherSpellingOrderAndAccents() {
        var id = application(
                Map.of("given_names", "Xiomara", "surname_paternal", "Jiménez", "surname_maternal", "Quiñones"));

        for (var typed : List.of("xiomara jimenez", "Quiñones Jiménez", "GIMENES Ximara", "Jimenez Xiomara Quinones")) {
            assertThat(applications.search(typed, tacna))
                    .as(typed)
                    .extracting(ApplicationSummary::id)
                    .contains(id);
        }
        assertThat(applications.search("Wenceslao Oyarzún", tacna)).isEmpty();
    }

    @Test
    void keepsWhatWasDeclaredWhenAFactIsCorrected() {
        var id = application(Map.of());

        checkFact.correct(
                id, Fact.BIRTH_DATE, "1991-05-14", CorrectionReason.AS_ON_DOCUMENT, "", amparo.version(id), tacna);

        var birth = applications.get(id, tacna).fact(Fact.BIRTH_DATE);
        assertThat(birth.declared()).isEqualTo("1991-05");
        assertThat(birth.current()).isEqualTo("1991-05-14");
        assertThat(birth.check()).hasValueSatisfying(check -> {
            assertThat(check.outcome()).isEqualTo(FactCheck.Outcome.CORRECTED);
            assertThat(check.formerValue()).isEqualTo("1991-05");
            assertThat(check.officerName()).isEqualTo(tacna.name());
        });
    }

    @Test
    void findsACorrectedNameUnderBothItsSounds() {
        var id = application(Map.of("surname_paternal", "Perdomo"));

        checkFact.correct(
                id, Fact.SURNAME_PATERNAL, "Belmonte", CorrectionReason.TYPING, "", amparo.version(id), tacna);

        assertThat(applications.search("Velmonte", tacna))
                .extracting(ApplicationSummary::id)
                .contains(id);
    }

    @Test
    void refusesTheSecondOfTwoOfficersOnOneVersion() {
        var id = application(Map.of());
        var version = amparo.version(id);
        var other = OfficeWork.registrar("TAC");
        checkFact.confirm(id, Fact.GIVEN_NAMES, version, tacna);

        assertThatThrownBy(() ->
                        checkFact.correct(id, Fact.GIVEN_NAMES, "Yuli", CorrectionReason.TYPING, "", version, other))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(applications.get(id, tacna).fact(Fact.GIVEN_NAMES).current()).isEqualTo("Yulimar Coromoto");
    }

    @Test
    void refusesValuesThatCannotBe() {
        var id = application(Map.of("entry_date", "2026-02"));
        var wrong = Map.of(
                Fact.BIRTH_DATE, "1991-02-31",
                Fact.NATIONALITIES, "ATLANTIS",
                Fact.AREA, "999999",
                Fact.ENTRY_STAMP, "maybe",
                Fact.DOCUMENT_TYPE, "PAS DNI",
                Fact.ENTRY_DATE, "2999-01-01",
                Fact.GIVEN_NAMES, "x".repeat(10_000));

        wrong.forEach((fact, value) -> assertThatThrownBy(() ->
                        checkFact.correct(id, fact, value, CorrectionReason.TYPING, "", amparo.version(id), tacna))
                .as(fact + " " + value.substring(0, Math.min(20, value.length())))
                .isInstanceOf(InvalidFact.class));
    }

    @Test
    void refusesAnEntryBeforeTheBirth() {
        var id = application(Map.of("birth_date", "1991-05-14"));

        assertThatThrownBy(() -> checkFact.correct(
                        id, Fact.ENTRY_DATE, "1990-12-31", CorrectionReason.TYPING, "", amparo.version(id), tacna))
                .isInstanceOfSatisfying(
                        InvalidFact.class,
                        invalid -> assertThat(invalid.messageKey()).isEqualTo("work.correct.entry-before-birth"));
    }

    @Test
    void leavesNobodyWithoutAName() {
        var id = application(Map.of("surname_paternal", "", "surname_maternal", "", "given_names", "Suharto"));

        assertThatThrownBy(() -> checkFact.correct(
                        id, Fact.GIVEN_NAMES, "  ", CorrectionReason.TYPING, "", amparo.version(id), tacna))
                .isInstanceOf(InvalidFact.class);
    }

    @Test
    void takesBackWhatWasConfirmedTogether() {
        var id = application(Map.of());
        checkFact.confirm(id, Fact.SEX, amparo.version(id), tacna);
        checkFact.confirmAll(id, Set.of(Fact.GIVEN_NAMES, Fact.BIRTH_DATE), amparo.version(id), tacna);

        assertThat(applications.get(id, tacna).undoable()).isEqualTo(2);
        assertThat(checkFact.undo(id, amparo.version(id), tacna)).isTrue();

        var view = applications.get(id, tacna);
        assertThat(view.fact(Fact.GIVEN_NAMES).isChecked()).isFalse();
        assertThat(view.fact(Fact.BIRTH_DATE).isChecked()).isFalse();
        assertThat(view.fact(Fact.SEX).isChecked()).isTrue();
        assertThat(view.undoable()).isZero();
    }

    @Test
    void undoingACorrectionBringsTheFormerValueBack() {
        var id = application(Map.of());
        checkFact.correct(
                id, Fact.GIVEN_NAMES, "Yulimar", CorrectionReason.AS_ON_DOCUMENT, "", amparo.version(id), tacna);

        checkFact.undo(id, amparo.version(id), tacna);

        assertThat(applications.get(id, tacna).fact(Fact.GIVEN_NAMES).current()).isEqualTo("Yulimar Coromoto");
    }

    @Test
    void nobodyTakesBackWhatAnotherDid() {
        var id = application(Map.of());
        checkFact.confirm(id, Fact.GIVEN_NAMES, amparo.version(id), tacna);

        assertThat(checkFact.undo(id, amparo.version(id), OfficeWork.registrar("TAC")))
                .isFalse();
        assertThat(applications.get(id, tacna).fact(Fact.GIVEN_NAMES).isChecked())
                .isTrue();
    }

    @Test
    void historyOfChecksIsOnlyAddedTo() {
        var id = application(Map.of());
        checkFact.confirm(id, Fact.GIVEN_NAMES, amparo.version(id), tacna);

        assertThatThrownBy(() -> amparo.jdbc()
                        .sql("update registration.fact_check set value = 'x' where application_id = :id")
                        .param("id", id)
                        .update())
                .rootCause()
                .hasMessageContaining("only added to");
    }

    @Test
    void doesNotShowTheClaim() {
        var id = application(Map.of("narrative", "UNMISTAKABLE-STORY"));

        var view = applications.get(id, tacna);

        assertThat(view.given().stream().flatMap(section -> section.answers().stream()))
                .noneMatch(answer -> answer.value().contains("UNMISTAKABLE-STORY"));
        assertThat(view.given()).anyMatch(GivenSection::reserved);
    }

    @Test
    void theFilingDateStandsWhileInformationIsAskedFor() {
        var applicant = amparo.applicant();
        var id = amparo.submit(applicant, Map.of());
        var filedAt = applications.get(id, tacna).filedAt();

        var request =
                amparo.get(RequestInformation.class).ask(id, "A photo of the passport", amparo.version(id), tacna);

        var asked = applications.get(id, tacna);
        assertThat(asked.state()).isEqualTo(ApplicationState.INFORMATION_REQUESTED);
        assertThat(asked.requests()).singleElement().satisfies(open -> {
            assertThat(open.id()).isEqualTo(request);
            assertThat(open.isOpen()).isTrue();
        });
        amparo.get(AnswerRequest.class).answer(request, applicant, "I will bring it");
        amparo.get(AnswerRequest.class).answer(request, applicant, "A second press");
        var answered = applications.get(id, tacna);
        assertThat(answered.state()).isEqualTo(ApplicationState.PRE_REGISTERED);
        assertThat(answered.requests().getFirst().reply()).contains("I will bring it");
        assertThat(answered.filedAt()).isEqualTo(filedAt);
        assertThat(answered.version()).isGreaterThan(asked.version());
    }

    @Test
    void nobodyAnswersForAnother() {
        var id = application(Map.of());
        var request = amparo.get(RequestInformation.class).ask(id, "Something", amparo.version(id), tacna);

        assertThatThrownBy(
                        () -> amparo.get(AnswerRequest.class).answer(request, new Applicant(UUID.randomUUID()), "me"))
                .isInstanceOf(ApplicationNotFound.class);
    }

    @Test
    void needsThePermission() {
        var id = application(Map.of());
        var reader = new Officer(
                UUID.randomUUID(), "Reader", "TAC", "orientation", Set.of(Permission.READ_APPLICATION), Set.of("TAC"));

        assertThatThrownBy(() -> checkFact.confirm(id, Fact.SEX, 1, reader)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> amparo.get(RequestInformation.class).ask(id, "x", 1, reader))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void everyLookIsLogged() {
        var id = application(Map.of());

        applications.get(id, tacna);

        assertThat(amparo.jdbc()
                        .sql("select count(*) from access.entry where actor = :who and act = 'application.read' and"
                                + " subject_id = :id")
                        .param("who", tacna.logName())
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void opensACompartmentOnlyToThoseWhoMay() {
        var id = application(Map.of("support_private", "yes", "separate_file", "yes", "narrative", "They came."));
        var closed = amparo.get(ClosedAnswers.class);
        var protection = with(Permission.READ_PROTECTION, Permission.READ_SGBV);

        assertThat(closed.open(id, Compartment.PROTECTION, protection))
                .flatExtracting(GivenSection::answers)
                .extracting(answer -> answer.field().key())
                .containsExactly("support_private");
        assertThat(closed.open(id, Compartment.SGBV, protection))
                .flatExtracting(GivenSection::answers)
                .extracting(GivenAnswer::value)
                .containsExactly("yes");
        assertThatThrownBy(() -> closed.open(id, Compartment.CLAIM, protection)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> closed.open(id, Compartment.PROTECTION, tacna)).isInstanceOf(NotAllowed.class);
        assertThat(closed.openTo(tacna)).isEmpty();
    }

    private static Officer with(Permission... permissions) {
        var may = new HashSet<>(Set.of(permissions));
        may.add(Permission.READ_APPLICATION);
        return new Officer(UUID.randomUUID(), "Somebody", "TAC", "protection", may, Set.of("TAC"));
    }

    /** More applications of the same person, without the form. */
    private void copy(UUID application, int times) {
        for (var i = 0; i < times; i++) {
            var draft = UUID.randomUUID();
            amparo.jdbc()
                    .sql("""
                    with draft as (
                        insert into registration.draft (id, account_id, form_version, language, started_at, submitted_at)
                        values (:draft, :account, 'x', 'es', now(), now()) returning id
                    )
                    insert into registration.application
                           (id, draft_id, account_id, person_id, control_number, form_version, language, office,
                            filed_at, queue_since, state, answers)
                    select gen_random_uuid(), draft.id, :account, a.person_id, a.control_number || :n, a.form_version,
                           a.language, a.office, a.filed_at + :n * interval '1 second',
                           a.filed_at + :n * interval '1 second', a.state, a.answers
                      from registration.application a, draft where a.id = :id
                    """)
                    .param("draft", draft)
                    .param("account", UUID.randomUUID())
                    .param("id", application)
                    .param("n", i + 1)
                    .update();
        }
    }
}
