// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.interview;

import java.time.Clock;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.Applicant;
import org.amparo.registration.ChangedMeanwhile;
import org.amparo.registration.InterviewAct;
import org.amparo.registration.InterviewState;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The person says to come to the interview, asks for another date, or says that they cannot come. */
@Service
public class AnswerHearing {

    public static final int LONGEST_REASON = 1_000;

    private final HearingTable table;
    private final HearingDays days;
    private final AccessLog log;
    private final Clock clock;

    AnswerHearing(HearingTable table, HearingDays days, AccessLog log, Clock clock) {
        this.table = table;
        this.days = days;
        this.log = log;
        this.clock = clock;
    }

    /** Saying it twice changes nothing. Throws {@link ChangedMeanwhile} when that date no longer counts. */
    @Transactional
    public void confirm(Applicant applicant, UUID id, int date) {
        var hearing = own(applicant, id, date);
        if (!hearing.talk().isConfirmed()) {
            table.addEvent(id, InterviewAct.CONFIRMED, "", "", null, clock.instant());
            log.wrote(applicant, "case.hearing-confirm", Hearings.subject(hearing));
        }
    }

    /** Whether the person may still ask for another date or say that they cannot come. */
    public boolean mayAsk(Hearing hearing) {
        return hearing.asked().isEmpty()
                && HearingRules.mayAsk(hearing.talk(), days.rules().moves(), clock.instant());
    }

    /**
     * An officer answers it with another date, or calls it off. Saying it twice changes nothing. Throws {@link
     * ChangedMeanwhile} when that date no longer counts.
     *
     * @param cannotCome at all, as it stands; otherwise on that day only
     */
    @Transactional
    public void ask(Applicant applicant, UUID id, int date, boolean cannotCome, String reason) {
        var said = reason.strip();
        if (said.isEmpty() || said.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("a reason is some words");
        }
        var hearing = own(applicant, id, date);
        if (hearing.asked().isPresent()) {
            return;
        }
        if (!mayAsk(hearing)) {
            throw new ChangedMeanwhile();
        }
        var act = cannotCome ? InterviewAct.CANNOT_COME : InterviewAct.ASKED;
        table.addEvent(id, act, "", said, null, clock.instant());
        log.wrote(applicant, "case.hearing-ask", Hearings.subject(hearing));
    }

    private Hearing own(Applicant applicant, UUID id, int date) {
        if (!days.areUsed()) {
            throw new ChangedMeanwhile();
        }
        var hearing = table.ofAccount(applicant.accountId())
                .filter(newest -> newest.id().equals(id))
                .flatMap(newest -> table.lock(id))
                .orElseThrow(ChangedMeanwhile::new);
        if (hearing.talk().dates().size() != date || hearing.talk().state() != InterviewState.PLANNED) {
            throw new ChangedMeanwhile();
        }
        return hearing;
    }
}
