// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.util.Map;

/** Some facts can't be settled as they stand; each has a message that names the mend. Nothing was kept. */
public final class ComparisonRefused extends RuntimeException {

    private final transient Map<Fact, String> messages;

    ComparisonRefused(Map<Fact, String> messages) {
        super("refused: " + messages);
        this.messages = Map.copyOf(messages);
    }

    /** The key of the message of each. */
    public Map<Fact, String> messages() {
        return messages;
    }
}
