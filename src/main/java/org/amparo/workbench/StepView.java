// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;
import java.util.Map;

/**
 * The page of one step: what it does, by which law, what has to be said.
 *
 * @param choiceLabel empty when nothing is chosen
 * @param changed what others did meanwhile, newest last; empty when nobody did
 * @param inSession a body in session takes it, and nobody else
 * @param refused why it cannot be taken now; empty when it can
 */
public record StepView(
        Frame frame,
        String address,
        Identity identity,
        String step,
        String title,
        String law,
        String after,
        int version,
        String choiceLabel,
        List<Choice> choices,
        boolean proven,
        boolean reasoned,
        Typed typed,
        Map<String, String> errors,
        List<String> changed,
        boolean inSession,
        String refused) {

    /** As typed, so that nothing is lost. */
    public record Typed(String day, String choice, String note, String proof) {
        @Override
        public String toString() {
            return "Typed";
        }
    }

    @Override
    public String toString() {
        return "StepView[" + step + "]";
    }
}
