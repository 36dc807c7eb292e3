// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.amparo.access.AccessLog;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.procedure.CaseFiles;
import org.amparo.procedure.RegisterCase;
import org.amparo.procedure.Stage;
import org.amparo.procedure.TakeStep;
import org.amparo.registration.ChangedMeanwhile;
import org.amparo.registration.CheckFact;
import org.amparo.registration.InterviewAct;
import org.amparo.registration.InterviewOutcome;
import org.amparo.testing.OfficeWork;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** Interviews of cases when several plan at once, and when nobody comes. */
class HearingDatabaseTests {

    private final OfficeWork amparo = new OfficeWork();
    private final PlanHearing plan = amparo.get(PlanHearing.class);
    private final Hearings hearings = amparo.get(Hearings.class);
    private final HearingDays days = amparo.get(HearingDays.class);

    private UUID registered() {
        var application = amparo.submit(amparo.applicant(), Map.of());
        var registrar = OfficeWork.registrar("TAC");
        var register = amparo.get(RegisterCase.class);
        amparo.get(CheckFact.class)
                .confirmAll(application, register.factsToCheck(), amparo.version(application), registrar);
        return register.register(application, amparo.version(application), registrar);
    }

    private static Officer officer() {
        return new Officer(UUID.randomUUID(), "Rosa", "TAC", "all", EnumSet.allOf(Permission.class), Set.of("TAC"));
    }

    private UUID plan(UUID caseId, String room, Officer officer) {
        var rules = days.rules();
        var terms = new HearingTerms(
                rules.days().getFirst(),
                LocalTime.of(9, 0),
                60,
                false,
                room,
                "",
                "spa",
                "",
                false,
                "",
                Optional.empty(),
                "",
                "",
                "",
                "",
                officer.id(),
                officer.name());
        var id = UUID.randomUUID();
        var version = amparo.get(CaseFiles.class).get(caseId, officer).version();
        plan.plan(id, caseId, version, Whom.APPLICANT.name(), terms, officer);
        return id;
    }

    @Test
    void oneOfManyGetsTheRoom() throws Exception {
        var room = "Sala " + UUID.randomUUID();
        var tries = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 4; i++) {
            var caseId = registered();
            var officer = officer();
            tries.add(() -> {
                try {
                    plan(caseId, room, officer);
                    return true;
                } catch (ChangedMeanwhile taken) {
                    return false;
                }
            });
        }
        try (var at = Executors.newFixedThreadPool(tries.size())) {
            var planned = 0;
            for (var one : at.invokeAll(tries)) {
                planned += one.get() ? 1 : 0;
            }
            assertThat(planned).isEqualTo(1);
        }
    }

    @Test
    void whoDoesNotComeIsNotedAndNothingFollows() {
        var caseId = registered();
        var officer = officer();
        var id = plan(caseId, "Sala " + UUID.randomUUID(), officer);
        var planned = hearings.get(id, officer).talk();
        var late = planned.date().at().plus(days.rules().absentAfter());
        var ending =
                new HoldHearing.Ending(InterviewOutcome.NOT_PRESENT, "Llamó por la mañana.", true, OptionalInt.empty());
        var holding = holding(late);
        amparo.get(TransactionTemplate.class)
                .executeWithoutResult(now -> holding.end(id, ending, planned.version(), officer));
        var over = hearings.get(id, officer);
        assertThat(over.talk().last(InterviewAct.ABSENT).orElseThrow().detail()).isEqualTo("ANNOUNCED");
        assertThat(over.reason(InterviewAct.ENDED)).isEqualTo("Llamó por la mañana.");
        assertThat(over.talk().wantsAnotherDate()).isTrue();
        assertThat(amparo.get(CaseFiles.class).get(caseId, officer).stage()).isEqualTo(Stage.INTERVIEW);
        assertThat(amparo.get(KeptHearings.class).areHeld(caseId)).isFalse();
    }

    private HoldHearing holding(Instant at) {
        return new HoldHearing(
                hearings,
                amparo.get(HearingTable.class),
                amparo.get(HearingRecord.class),
                days,
                amparo.get(TakeStep.class),
                amparo.get(AccessLog.class),
                Clock.fixed(at, ZoneOffset.UTC));
    }
}
