// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.interview;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.registration.InterviewAct;
import org.amparo.registration.InterviewView;

/**
 * An interview of a case.
 *
 * @param talk its dates, what happened and what was answered before it began
 * @param reasons said with what happened, oldest first
 */
public record Hearing(UUID id, UUID caseId, Heard heard, HearingPlace place, InterviewView talk, List<Reason> reasons) {

    /** Why, in somebody's words. */
    public record Reason(InterviewAct act, String text, Instant at) {
        @Override
        public String toString() {
            return "Reason[" + act + "]";
        }
    }

    /** Why, the last time that happened; empty when nobody said. */
    public String reason(InterviewAct act) {
        return reasons.reversed().stream()
                .filter(reason -> reason.act() == act)
                .findFirst()
                .map(Reason::text)
                .orElse("");
    }

    /** What the person asked about the date that counts and nobody answered yet: another one, or that they cannot come. */
    public Optional<InterviewView.Entry> asked() {
        return talk.history().reversed().stream()
                .filter(entry -> entry.act() == InterviewAct.ASKED || entry.act() == InterviewAct.CANNOT_COME)
                .findFirst()
                .filter(entry -> !entry.at().isBefore(talk.date().madeAt()));
    }

    @Override
    public String toString() {
        return "Hearing[" + id + "]";
    }
}
