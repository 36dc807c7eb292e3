// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.Applicant;
import org.amparo.access.NotAllowed;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.registration.InterviewTerms.Problem;
import org.amparo.testing.OfficeWork;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** An interview by video from the invitation to its end, on a real database with Peru's rules. */
class InterviewTests {

    private final OfficeWork amparo = new OfficeWork();
    private final Officer officer = officer("Rosa Quispe");
    private final Officer other = officer("Luis Paredes");
    private final Interviews interviews = amparo.get(Interviews.class);
    private final InviteToInterview invite = amparo.get(InviteToInterview.class);
    private final AnswerInterview answer = amparo.get(AnswerInterview.class);
    private final HoldInterview hold = amparo.get(HoldInterview.class);
    private final InterviewDays days = amparo.get(InterviewDays.class);
    private final Applicant applicant = amparo.applicant();
    private final UUID application = amparo.submit(applicant, Map.of());

    private static Officer officer(String name) {
        return new Officer(
                UUID.randomUUID(),
                name,
                "TAC",
                "registrar",
                Set.of(Permission.WORK, Permission.READ_APPLICATION, Permission.HOLD_INTERVIEW),
                Set.of("TAC"));
    }

    private InterviewTerms terms(LocalDate day, String time) {
        return new InterviewTerms(day, LocalTime.parse(time), "spa", false, "", "");
    }

    private UUID invited() {
        return invite.invite(application, terms(days.days().getFirst(), "09:00"), officer);
    }

    private InterviewView view(UUID id) {
        return interviews.get(id, officer);
    }

    private int seen(UUID id) {
        return view(id).version();
    }

    private UUID begun() {
        var id = invited();
        hold.start(id, alone("yes"), seen(id), officer);
        return id;
    }

    private static Map<InterviewCheck, String> alone(String answer) {
        return Map.of(
                InterviewCheck.IDENTITY, "seen", InterviewCheck.PRIVATE_ROOM, answer, InterviewCheck.RECORDING, "no");
    }

    @Test
    void anInvitationHasADateAndARoomThatNobodyGuesses() {
        var first = view(invited());
        assertThat(first.state()).isEqualTo(InterviewState.PLANNED);
        assertThat(first.date().at()).isEqualTo(days.at(days.days().getFirst(), LocalTime.of(9, 0)));
        assertThat(first.link()).matches("https://meet\\.jit\\.si/[0-9a-f]{40}");
        assertThat(first.link()).doesNotContain(application.toString());
        assertThat(amparo.jdbc()
                        .sql("select link from registration.interview where id = :id")
                        .param("id", first.id())
                        .query((row, n) -> new String(row.getBytes("link"), StandardCharsets.ISO_8859_1))
                        .single())
                .doesNotContain("jit.si");
        assertThat(interviews.find(applicant.accountId()).orElseThrow().id()).isEqualTo(first.id());
    }

    @Test
    void termsThatCannotBeAreNamed() {
        var day = days.days().getFirst();
        assertThat(problems(terms(days.today().minusDays(1), "09:00"))).contains(Problem.PAST);
        assertThat(problems(terms(days.today(), "09:00"))).containsAnyOf(Problem.NOTICE, Problem.NO_WORKING_DAY);
        assertThat(problems(terms(LocalDate.of(2027, 12, 25), "09:00"))).contains(Problem.NO_WORKING_DAY);
        assertThat(problems(terms(days.days().getLast().plusYears(1), "09:00")))
                .containsAnyOf(Problem.FAR, Problem.NO_WORKING_DAY);
        assertThat(problems(new InterviewTerms(day, LocalTime.NOON, "klingon", true, "x".repeat(201), "")))
                .contains(Problem.LANGUAGE, Problem.INTERPRETER);
        assertThat(problems(terms(day, "09:00"))).isEmpty();
        assertThatThrownBy(() -> invite.invite(application, terms(days.today(), "09:00"), officer))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Set<Problem> problems(InterviewTerms terms) {
        return new HashSet<>(invite.problems(terms, Optional.empty(), officer));
    }

    @Test
    void anOfficerTalksWithOnePersonAtATime() {
        var id = invited();
        var day = days.days().getFirst();
        assertThat(problems(terms(day, "09:30"))).contains(Problem.BUSY);
        assertThat(problems(terms(day, "10:00"))).isEmpty();
        assertThat(invite.problems(terms(day, "09:30"), Optional.of(id), officer))
                .isEmpty();
        assertThat(invite.problems(terms(day, "09:30"), Optional.empty(), other))
                .isEmpty();
    }

    @Test
    void onlyOneIsPlannedWithAPersonAndAStalePageChangesNothing() {
        var id = invited();
        var terms = terms(days.days().get(1), "11:00");
        assertThatThrownBy(() -> invite.invite(application, terms, other)).isInstanceOf(InterviewChanged.class);

        var stale = seen(id);
        answer.confirm(applicant, id, 1);
        assertThatThrownBy(() -> invite.move(id, terms, stale, officer)).isInstanceOf(InterviewChanged.class);
        invite.move(id, terms, seen(id), officer);
        assertThat(view(id).isConfirmed()).isFalse();
        assertThatThrownBy(() -> answer.confirm(applicant, id, 1)).isInstanceOf(InterviewChanged.class);
        answer.confirm(applicant, id, 2);
        answer.confirm(applicant, id, 2);
        assertThat(view(id).history())
                .filteredOn(entry -> entry.act() == InterviewAct.CONFIRMED)
                .hasSize(2);

        invite.callOff(id, "El intérprete se enfermó.", seen(id), officer);
        assertThat(view(id).state()).isEqualTo(InterviewState.CALLED_OFF);
        assertThatThrownBy(() -> invite.callOff(id, "Otra vez.", seen(id), officer))
                .isInstanceOf(InterviewChanged.class);
        assertThat(invite.invite(application, terms, officer)).isNotEqualTo(id);
    }

    @Test
    void thePersonChoosesAnotherDateAsOftenAsThePackAllows() {
        var id = invited();
        answer.move(applicant, days.days().get(1), LocalTime.of(11, 0));
        assertThat(view(id).date().byPerson()).isTrue();
        assertThat(view(id).isConfirmed()).isTrue();
        answer.move(applicant, days.days().get(2), LocalTime.of(11, 0));
        assertThatThrownBy(() -> answer.move(applicant, days.days().get(3), LocalTime.of(11, 0)))
                .isInstanceOf(InterviewChanged.class);
        assertThatThrownBy(() -> answer.move(applicant, days.days().get(3), LocalTime.of(3, 33)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nobodyIsHeardBesideOthers() {
        var id = invited();
        hold.start(id, alone("no"), seen(id), officer);
        assertThat(view(id).state()).isEqualTo(InterviewState.PLANNED);
        assertThat(view(id).stopped()).contains(InterviewOutcome.NOT_ALONE);

        var next = hold.end(
                id, InterviewOutcome.NOT_ALONE, Optional.of(terms(days.days().get(2), "09:00")), seen(id), officer);
        assertThat(view(next.orElseThrow()).follows()).contains(id);
        assertThat(view(id).wantsAnotherDate()).isFalse();
    }

    @Test
    void everyCheckHasAnAnswerBeforeItBegins() {
        var id = invited();
        var some = Map.of(InterviewCheck.IDENTITY, "seen");
        assertThatThrownBy(() -> hold.start(id, some, seen(id), officer)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> hold.write(id, UUID.randomUUID(), Optional.empty(), "?", "!", officer))
                .as("before it began")
                .isInstanceOf(InterviewChanged.class);
        assertThatThrownBy(() -> hold.end(id, InterviewOutcome.COMPLETE, Optional.empty(), seen(id), officer))
                .as("before it began")
                .isInstanceOf(InterviewChanged.class);
    }

    @Test
    void theRecordGrowsOnceALineAndIsCorrectedInSight() {
        var id = begun();
        var line = UUID.randomUUID();
        hold.keep(id, "¿Cuándo", "", officer);
        assertThat(interviews.typed(view(id), officer).question()).isEqualTo("¿Cuándo");
        hold.write(id, line, Optional.empty(), "¿Cuándo llegó?", "En marzo.", officer);
        hold.write(id, line, Optional.empty(), "¿Cuándo llegó?", "En marzo.", officer);
        hold.write(id, UUID.randomUUID(), Optional.empty(), " ", "", officer);
        assertThat(interviews.typed(view(id), officer).question()).isEmpty();
        hold.write(id, UUID.randomUUID(), Optional.of(line), "¿Cuándo llegó?", "En mayo.", officer);
        assertThatThrownBy(() -> hold.write(id, UUID.randomUUID(), Optional.of(line), "", "En junio.", officer))
                .isInstanceOf(InterviewChanged.class);

        assertThat(interviews.lines(view(id), officer))
                .extracting(InterviewLine::answer)
                .containsExactly("En marzo.", "En mayo.");
        assertThat(interviews.own(applicant).getFirst().lines()).hasSize(2);
        assertThat(amparo.jdbc()
                        .sql("select sealed from registration.interview_line where id = :id")
                        .param("id", line)
                        .query((row, n) -> new String(row.getBytes("sealed"), StandardCharsets.UTF_8))
                        .single())
                .doesNotContain("marzo");
    }

    @Test
    void oneOfficerHoldsItAndAnotherTakesOverBySayingSo() {
        var id = begun();
        assertThatThrownBy(() -> hold.write(id, UUID.randomUUID(), Optional.empty(), "?", "!", other))
                .isInstanceOf(HoldInterview.HeldByAnother.class);
        assertThatThrownBy(() -> hold.lineFailed(id, seen(id), other)).isInstanceOf(HoldInterview.HeldByAnother.class);
        assertThat(interviews.lines(view(id), other)).isEmpty();
        hold.takeOver(id, seen(id), other);
        hold.write(id, UUID.randomUUID(), Optional.empty(), "?", "!", other);
        assertThat(interviews.lines(view(id), other)).hasSize(1);
        assertThatThrownBy(() -> hold.write(id, UUID.randomUUID(), Optional.empty(), "?", "!", officer))
                .isInstanceOf(HoldInterview.HeldByAnother.class);
    }

    @Test
    void aFailedLineIsNobodysFault() {
        var id = begun();
        hold.lineFailed(id, seen(id), officer);
        assertThatThrownBy(() -> hold.lineFailed(id, seen(id), officer)).isInstanceOf(InterviewChanged.class);
        hold.reconnected(id, seen(id), officer);
        hold.lineFailed(id, seen(id), officer);
        hold.byPhone(id, seen(id), officer);
        assertThat(view(id).isByPhone()).isTrue();
        hold.lineFailed(id, seen(id), officer);
        assertThat(hold.end(id, InterviewOutcome.LINE, Optional.empty(), seen(id), officer))
                .isEmpty();
        var ended = view(id);
        assertThat(ended.wantsAnotherDate()).isTrue();
        assertThat(answer.mayChoose(ended)).isTrue();

        answer.move(applicant, days.days().get(1), LocalTime.of(15, 0));
        var next = interviews.find(applicant.accountId()).orElseThrow();
        assertThat(next.follows()).contains(id);
        assertThat(next.isConfirmed()).isTrue();
    }

    @Test
    void itIsCompleteWhenAllOfItWasReadBack() {
        var id = begun();
        hold.write(id, UUID.randomUUID(), Optional.empty(), "¿Cuándo llegó?", "En marzo.", officer);
        assertThat(hold.mayEnd(view(id), InterviewOutcome.COMPLETE)).isFalse();
        hold.readBack(id, "Fue en mayo.", seen(id), officer);
        assertThat(hold.mayEnd(view(id), InterviewOutcome.COMPLETE)).isTrue();
        hold.write(id, UUID.randomUUID(), Optional.empty(), "", "Algo más.", officer);
        assertThat(hold.mayEnd(view(id), InterviewOutcome.COMPLETE)).isFalse();
        hold.readBack(id, "", seen(id), officer);
        var before = seen(id);
        hold.end(id, InterviewOutcome.COMPLETE, Optional.empty(), before, officer);
        assertThatThrownBy(() -> hold.end(id, InterviewOutcome.COMPLETE, Optional.empty(), before, officer))
                .as("pressed twice")
                .isInstanceOf(InterviewChanged.class);
        assertThat(view(id).outcome()).contains(InterviewOutcome.COMPLETE);
        assertThat(interviews.lines(view(id), officer))
                .extracting(InterviewLine::objection)
                .containsOnlyOnce(true);
    }

    @Test
    void nobodyIsNotedAsAbsentBeforeTheTime() {
        var id = invited();
        assertThat(hold.mayEnd(view(id), InterviewOutcome.NOT_PRESENT)).isFalse();
        var late = view(id).date().at().plus(days.absentAfter());
        assertThat(holding(Clock.fixed(late.minus(Duration.ofSeconds(1)), ZoneOffset.UTC))
                        .mayEnd(view(id), InterviewOutcome.NOT_PRESENT))
                .isFalse();
        assertThat(holding(Clock.fixed(late, ZoneOffset.UTC)).mayEnd(view(id), InterviewOutcome.NOT_PRESENT))
                .isTrue();
    }

    private HoldInterview holding(Clock clock) {
        return new HoldInterview(
                amparo.get(InterviewTable.class),
                amparo.get(InterviewRecord.class),
                amparo.get(InterviewPlans.class),
                days,
                amparo.get(AccessLog.class),
                event -> {},
                clock);
    }

    @Test
    void whoeverMayNotSeesNothing() {
        var id = invited();
        var elsewhere =
                new Officer(UUID.randomUUID(), "Elsewhere", "LIM", "registrar", officer.permissions(), Set.of("LIM"));
        assertThatThrownBy(() -> interviews.get(id, elsewhere)).isInstanceOf(ApplicationNotFound.class);
        assertThatThrownBy(() -> invite.callOff(id, "x", 1, elsewhere)).isInstanceOf(ApplicationNotFound.class);
        assertThatThrownBy(() -> interviews.get(id, OfficeWork.registrar("TAC")))
                .isInstanceOf(NotAllowed.class);
        assertThat(interviews.find(amparo.applicant().accountId())).isEmpty();
    }

    @Test
    void whatHappenedIsNeverChanged() {
        var id = begun();
        assertThatThrownBy(() -> amparo.jdbc()
                        .sql("update registration.interview_event set detail = 'x' where interview_id = :id")
                        .param("id", id)
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> amparo.jdbc()
                        .sql("delete from registration.interview_date where interview_id = :id")
                        .param("id", id)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }
}
