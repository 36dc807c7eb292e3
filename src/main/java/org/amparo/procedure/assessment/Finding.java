// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.assessment;

import java.util.Locale;

/** What an officer holds of a fact. */
public enum Finding {
    /** Nothing is said of it: it stays as the file has it and the assessment does not rest on it. */
    LEFT,
    ACCEPTED,
    BENEFIT_OF_DOUBT,
    NOT_ACCEPTED,
    NOT_ASSESSED;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The finding of this name; nothing else is one. */
    static Finding of(String name) {
        for (var finding : values()) {
            if (finding.name().equals(name)) {
                return finding;
            }
        }
        return LEFT;
    }
}
