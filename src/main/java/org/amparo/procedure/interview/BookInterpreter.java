// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.interview;

import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.procedure.interpreter.Ask;
import org.amparo.procedure.interpreter.Found;
import org.amparo.procedure.interpreter.InterpreterRefused;
import org.amparo.procedure.interpreter.Interpreters;
import org.amparo.registration.ChangedMeanwhile;
import org.amparo.registration.InterviewState;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Chooses who interprets an interview that is planned. Another date or calling it off gives the booking up
 * ({@link PlanHearing}), and somebody is chosen anew.
 */
@Service
public class BookInterpreter {

    private final Hearings hearings;
    private final HearingTable table;
    private final Interpreters interpreters;

    BookInterpreter(Hearings hearings, HearingTable table, Interpreters interpreters) {
        this.hearings = hearings;
        this.table = table;
        this.interpreters = interpreters;
    }

    /** Who fits as things are now; whoever is booked for it counts as free. */
    @Transactional
    public Found fit(Hearing hearing, Officer officer) {
        officer.require(Permission.CONDUCT_CASE);
        var date = hearing.talk().date();
        var place = hearing.place();
        return interpreters.fit(
                new Ask(
                        date.language(),
                        place.dialect(),
                        place.gender(),
                        place.remote(),
                        place.office(),
                        date.at(),
                        date.minutes(),
                        hearing.caseId(),
                        Optional.of(hearing.id())),
                officer);
    }

    public Optional<Interpreters.Booked> booked(UUID hearing, Officer officer) {
        return interpreters.booked(hearing, officer);
    }

    /**
     * Books one who fits, instead of whoever was booked. Throws {@link InterpreterRefused} when somebody was quicker or they do
     * not fit, {@link ChangedMeanwhile} when the interview is not ahead any more or not as the officer saw it.
     */
    @Transactional
    public void book(UUID id, UUID interpreter, int seen, Officer officer) {
        officer.require(Permission.CONDUCT_CASE);
        table.lock(id);
        var hearing = hearings.get(id, officer);
        if (hearing.talk().version() != seen || hearing.talk().state() != InterviewState.PLANNED) {
            throw new ChangedMeanwhile();
        }
        if (fit(hearing, officer).fits().stream().noneMatch(one -> one.id().equals(interpreter))) {
            throw new InterpreterRefused(InterpreterRefused.Why.TAKEN);
        }
        var date = hearing.talk().date();
        interpreters.move(id, interpreter, date.at(), date.minutes(), officer);
    }
}
