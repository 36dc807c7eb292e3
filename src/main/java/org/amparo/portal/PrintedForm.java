// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import java.util.List;
import java.util.Map;

/**
 * The form as it is printed: empty, to be filled in by hand, or with a person's answers.
 *
 * @param version of the form
 * @param second whether a second language stands beside, for the officer who keys it
 * @param filled with answers
 * @param languages to print it in, by tag; none when it is filled
 */
public record PrintedForm(
        String version, boolean second, boolean filled, Map<String, String> languages, List<Section> sections) {

    /** A part of the form. */
    public record Section(String title, List<Question> questions) {}

    /** What the answer looks like on paper. */
    public enum Kind {
        LINE,
        BLOCK,
        DATE,
        TICKS,
        ROWS
    }

    /**
     * One question.
     *
     * @param second the question in the second language, or empty
     * @param answer in words; empty on an empty form
     * @param choices to tick
     * @param rows the questions of each row of a list, as often as there is room for it
     */
    public record Question(
            String key,
            String label,
            String second,
            String hint,
            Kind kind,
            String answer,
            List<Choice> choices,
            List<List<Question>> rows) {}

    /** One thing to tick; the code stands beside it for whoever keys it. */
    public record Choice(String code, String label, String second, boolean chosen) {}
}
