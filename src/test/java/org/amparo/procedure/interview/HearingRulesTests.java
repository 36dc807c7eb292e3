// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.amparo.country.Packs;
import org.amparo.registration.InterviewAct;
import org.amparo.registration.InterviewCheck;
import org.amparo.registration.InterviewOutcome;
import org.amparo.registration.InterviewView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be done about an interview of a case as it stands. */
class HearingRulesTests {

    private static final Instant AT = Instant.parse("2026-12-01T14:00:00Z");
    private static final Duration ABSENT = Duration.ofMinutes(30);
    private static final Heard OWN = new Heard(Whom.APPLICANT, Optional.empty(), Optional.empty(), Optional.empty());
    private static final Heard SPOUSE =
            new Heard(Whom.SPOUSE, Optional.of(UUID.randomUUID()), Optional.empty(), Optional.empty());

    private static Hearing hearing(Heard heard, boolean remote, Map<InterviewCheck, String> checks, String... acts) {
        var id = UUID.randomUUID();
        var history = new ArrayList<InterviewView.Entry>();
        for (var act : acts) {
            var parts = act.split(" ", 2);
            history.add(new InterviewView.Entry(
                    InterviewAct.valueOf(parts[0]),
                    parts.length > 1 ? parts[1] : "",
                    Optional.empty(),
                    "",
                    AT.plusSeconds(history.size())));
        }
        var date = new InterviewView.Date(
                UUID.randomUUID(), AT, 60, "spa", true, "", UUID.randomUUID(), "Rosa", false, AT.minusSeconds(60));
        var along = new HearingPlace.Along("", "", "", "");
        return new Hearing(
                id,
                UUID.randomUUID(),
                heard,
                new HearingPlace(remote, "TAC", "1", "", "", Optional.empty(), along),
                new InterviewView(
                        id, id, id, Optional.empty(), false, "", List.of(date), history, checks, Optional.empty()),
                List.of());
    }

    private static Hearing hearing(Heard heard, String... acts) {
        return hearing(heard, false, Map.of(), acts);
    }

    private static boolean mayEnd(Hearing hearing, InterviewOutcome outcome, Instant now) {
        return HearingRules.mayEnd(hearing, outcome, ABSENT, now);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "countries/argentina",
                "countries/brazil",
                "countries/peru",
                "countries/_example",
                "src/test/packs/marisma"
            })
    void everyPackSaysHowPeopleAreHeard(String pack) {
        var days = new HearingDays(Packs.read(Path.of(pack)), Clock.fixed(AT, ZoneOffset.UTC));
        assertThat(days.areUsed()).isTrue();
        assertThat(days.rules().minutes()).isPositive();
        assertThat(days.rules().checks()).contains(InterviewCheck.RECORDING);
    }

    @Test
    void itIsCompleteOnceItWasReadBackConfirmedOrNot() {
        var running = hearing(OWN, "INVITED", "STARTED");
        assertThat(mayEnd(running, InterviewOutcome.COMPLETE, AT)).isFalse();
        assertThat(mayEnd(running, InterviewOutcome.CONTINUE, AT)).isTrue();
        for (var how : HoldHearing.ReadBack.values()) {
            assertThat(mayEnd(hearing(OWN, "INVITED", "STARTED", "READ_BACK " + how), InterviewOutcome.COMPLETE, AT))
                    .isTrue();
        }
    }

    @Test
    void nobodyIsAbsentBeforeTheTimeNorWhileTheOfficeIsAtFault() {
        var planned = hearing(OWN, "INVITED");
        assertThat(mayEnd(planned, InterviewOutcome.NOT_PRESENT, AT.plus(ABSENT).minusSeconds(1)))
                .isFalse();
        assertThat(mayEnd(planned, InterviewOutcome.NOT_PRESENT, AT.plus(ABSENT)))
                .isTrue();
        var stopped = hearing(OWN, false, Map.of(InterviewCheck.INTERPRETER, "absent"), "INVITED", "CHECKED");
        assertThat(mayEnd(stopped, InterviewOutcome.NOT_PRESENT, AT.plus(ABSENT)))
                .isFalse();
        assertThat(mayEnd(stopped, InterviewOutcome.NO_INTERPRETER, AT)).isTrue();
    }

    @Test
    void aLineFailsOnlyWhereThereIsOne() {
        var down = hearing(OWN, true, Map.of(), "INVITED", "STARTED", "LINE_FAILED");
        assertThat(mayEnd(down, InterviewOutcome.LINE, AT)).isTrue();
        assertThat(mayEnd(hearing(OWN, "INVITED", "STARTED"), InterviewOutcome.LINE, AT))
                .isFalse();
        assertThat(mayEnd(hearing(OWN, "INVITED", "STARTED"), InterviewOutcome.NOT_ALONE, AT))
                .as("at the office the officer sees to it")
                .isFalse();
        assertThat(HearingRules.wanted(List.of(InterviewCheck.values()), hearing(OWN, "INVITED")))
                .doesNotContain(InterviewCheck.PRIVATE_ROOM);
        assertThat(HearingRules.wanted(List.of(InterviewCheck.values()), down)).contains(InterviewCheck.PRIVATE_ROOM);
    }

    @Test
    void theStepNeedsThePersonHeardAndNobodyWaiting() {
        var held = hearing(OWN, "INVITED", "STARTED", "READ_BACK RIGHT", "ENDED COMPLETE");
        var spouse = hearing(SPOUSE, "INVITED");
        var spouseHeld = hearing(SPOUSE, "INVITED", "STARTED", "READ_BACK RIGHT", "ENDED COMPLETE");
        var interrupted = hearing(OWN, "INVITED", "STARTED", "ENDED CONTINUE");
        var off = hearing(SPOUSE, "INVITED", "CALLED_OFF");
        assertThat(HearingRules.areHeld(List.of())).isFalse();
        assertThat(HearingRules.areHeld(List.of(held))).isTrue();
        assertThat(HearingRules.areHeld(List.of(held, spouse))).isFalse();
        assertThat(HearingRules.areHeld(List.of(held, off))).isTrue();
        assertThat(HearingRules.areHeld(List.of(spouseHeld))).isFalse();
        assertThat(HearingRules.areHeld(List.of(held, interrupted)))
                .as("a further one that was interrupted")
                .isFalse();

        var ending = hearing(OWN, "INVITED", "STARTED");
        assertThat(HearingRules.closes(List.of(ending), ending)).isTrue();
        assertThat(HearingRules.closes(List.of(ending, spouse), ending)).isFalse();
        assertThat(HearingRules.closes(List.of(held, spouse), spouse)).isTrue();
        assertThat(HearingRules.closes(List.of(interrupted, spouse), spouse)).isFalse();
    }

    @Test
    void onePersonHasOneAheadAndItGoesOnWithTheLast() {
        var interrupted = hearing(OWN, "INVITED", "STARTED", "ENDED CONTINUE");
        var all = List.of(interrupted, hearing(SPOUSE, "INVITED"));
        assertThat(HearingRules.isFree(all, OWN)).isTrue();
        assertThat(HearingRules.isFree(all, SPOUSE)).isFalse();
        assertThat(HearingRules.toGoOnWith(all, OWN)).contains(interrupted);
        assertThat(HearingRules.toGoOnWith(all, SPOUSE)).isEmpty();
    }

    @Test
    void aPersonAsksAFewTimesAndOnlyBefore() {
        var asked = hearing(OWN, "INVITED", "ASKED", "MOVED", "ASKED").talk();
        assertThat(HearingRules.mayAsk(asked, 2, AT.minusSeconds(1))).isFalse();
        assertThat(HearingRules.mayAsk(asked, 3, AT.minusSeconds(1))).isTrue();
        assertThat(HearingRules.mayAsk(asked, 3, AT)).isFalse();
    }

    @Test
    void theNextFreeTimeIsOneOfThoseOffered() {
        var hour = Duration.ofHours(1);
        var taken = List.of(
                new FreeTime.Taken(AT.plusSeconds(1_800), AT.plus(hour)),
                new FreeTime.Taken(AT.plus(Duration.ofHours(2)), AT.plus(Duration.ofHours(3))));
        assertThat(FreeTime.next(hours(), AT, hour, taken)).contains(AT.plus(hour));
        assertThat(FreeTime.next(hours(), AT.plusSeconds(5_000), hour, taken)).contains(AT.plus(Duration.ofHours(3)));
        assertThat(FreeTime.next(hours(), AT, Duration.ofMinutes(30), taken)).contains(AT);
        assertThat(FreeTime.next(hours(), AT.plus(Duration.ofDays(9)), hour, taken))
                .isEmpty();
    }

    private static Stream<Instant> hours() {
        return Stream.iterate(AT, at -> at.plus(Duration.ofHours(1))).limit(5);
    }
}
