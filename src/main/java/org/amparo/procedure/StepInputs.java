// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

import java.util.List;
import org.amparo.country.CountryPack;
import org.amparo.country.Office;
import org.springframework.stereotype.Component;

/** What must be said of a step, and what may be chosen. */
@Component
class StepInputs {

    static final int LONGEST = 2_000;

    private final Procedure procedure;
    private final CountryPack pack;
    private final Paths paths;

    StepInputs(Procedure procedure, CountryPack pack, Paths paths) {
        this.procedure = procedure;
        this.pack = pack;
        this.paths = paths;
    }

    /** The codes whoever takes a step chooses from, in the order to be shown; empty where nothing is chosen. */
    List<String> choices(Step step, CaseView file) {
        return switch (step.asks()) {
            case NOTHING -> List.of();
            case OUTCOME -> outcomes(step, file);
            case CLOSURE -> pack.codes("CLS");
            case TRACK -> List.copyOf(procedure.ways().tracks().keySet());
            case OFFICE ->
                pack.offices().stream()
                        .map(Office::code)
                        .filter(code -> !code.equals(file.office()))
                        .toList();
            case SERVICE -> pack.codes("SVC");
        };
    }

    private List<String> outcomes(Step step, CaseView file) {
        if (step == Step.DECIDE_APPEAL || step == Step.RECORD_JUDGMENT) {
            return Outcomes.OF_APPEALS;
        }
        if (file.isInBlock()) {
            return pack.codes("OUT").stream().filter(Outcomes.PROTECT::contains).toList();
        }
        var said = procedure.ways().begunOn(file.way(), file.waySince()).outcomes();
        if (!said.isEmpty()) {
            return pack.codes("OUT").stream().filter(said::contains).toList();
        }
        var ofStatus = !file.way().equals(Ways.FIRST_INSTANCE);
        return pack.codes("OUT").stream()
                .filter(code -> !Outcomes.OF_APPEALS.contains(code)
                        && (Outcomes.OF_STATUS.contains(code) == ofStatus || code.equals("RC")))
                .toList();
    }

    /** Throws {@link InvalidStep}. */
    void require(Step step, StepInput input, CaseView file) {
        requireDay(input, file);
        if (step.asks() != Asks.NOTHING) {
            require(!input.choice().isBlank(), "choice", "missing");
            require(choices(step, file).contains(input.choice()), "choice", "unknown");
        }
        require(!step.reasoned() || !input.note().isBlank(), "note", "missing");
        require(input.note().length() <= LONGEST, "note", "long");
        require(step.asks() != Asks.SERVICE || !input.proof().isBlank(), "proof", "missing");
        require(input.proof().length() <= LONGEST, "proof", "long");
    }

    private void requireDay(StepInput input, CaseView file) {
        require(!input.day().isAfter(paths.today()), "day", "future");
        var before = file.history().isEmpty()
                ? input.day()
                : file.history().getLast().day();
        require(!input.day().isBefore(before), "day", "before");
    }

    private static void require(boolean holds, String field, String reason) {
        if (!holds) {
            throw new InvalidStep(field, reason);
        }
    }
}
