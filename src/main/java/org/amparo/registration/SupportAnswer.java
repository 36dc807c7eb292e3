// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.time.Instant;
import java.util.Set;

/**
 * What a person said at the desk, asked alone.
 *
 * @param choices codes of the form's question about support
 * @param words what the person said beside, may be empty
 */
public record SupportAnswer(Said said, Set<String> choices, String words, String officerName, Instant at) {

    /** The kinds of answers. */
    public enum Said {
        NOTHING,
        WANTS,
        RATHER_NOT
    }

    public SupportAnswer {
        choices = Set.copyOf(choices);
    }

    @Override
    public String toString() {
        return "SupportAnswer";
    }
}
