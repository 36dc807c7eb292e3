// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;
import java.util.Set;

/**
 * The private question. Nothing of an earlier answer is shown.
 *
 * @param question in the officer's words
 * @param said and the other choices are what was typed and not taken
 */
public record SupportView(
        FlowView flow,
        String settled,
        String question,
        String theirQuestion,
        String theirLang,
        String theirDir,
        List<Asked> choices,
        String alone,
        String said,
        Set<String> chosen,
        String words,
        String error) {

    /** One thing that would help, in the officer's words and, where they are others, in the person's. */
    public record Asked(String code, String label, String theirLabel, boolean chosen) {}

    /** Whether officer and person read different languages. */
    public boolean inTwoLanguages() {
        return !question.equals(theirQuestion);
    }

    public boolean isWrong() {
        return !error.isEmpty();
    }

    @Override
    public String toString() {
        return "SupportView";
    }
}
