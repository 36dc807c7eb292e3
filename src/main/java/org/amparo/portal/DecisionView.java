// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import java.util.List;
import java.util.Locale;
import org.amparo.country.Words;
import org.amparo.procedure.OwnAnswer;
import org.amparo.procedure.OwnCase;
import org.amparo.procedure.Step;
import org.amparo.procedure.Term;

/** The answer as the person reads it, what was decided {@code later} about their status, and what can be done about it; {@code reasons} is as typed, and {@code letter}
 * says whether the signed letter is there. */
public record DecisionView(
        OwnAnswer answer, List<OwnCase.Told> later, boolean letter, String reasons, boolean tooLong) {

    /** The sentence above all. */
    public String sentence(Words words) {
        if (answer.isYes()) {
            return words.text("portal.decision.yes");
        }
        if (answer.isOtherProtection()) {
            return words.text(
                    answer.remedies().isEmpty() ? "portal.decision.yes.other" : "portal.decision.yes.other.review");
        }
        return words.text(
                answer.remedies().isEmpty() && !answer.court() && answer.asked().isEmpty()
                        ? "portal.decision.no.final"
                        : "portal.decision.no");
    }

    /** Days that are left to ask for a review. */
    public String left(Words words) {
        return words.text(
                answer.unit()
                        .filter(unit -> unit == Term.Unit.WORKING_DAYS)
                        .map(unit -> "portal.decision.left.working_days")
                        .orElse("portal.decision.left.days"),
                answer.left());
    }

    /** Reviews that can be asked for. */
    public List<Step> remedies() {
        return answer.remedies();
    }

    public String key(Step remedy) {
        return "portal.decision.ask." + remedy.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "DecisionView";
    }
}
