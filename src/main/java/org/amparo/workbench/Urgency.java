// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why somebody is received before others; each is named by the text {@code work.today.urgent.<key>}. */
enum Urgency {
    CHILD_ALONE,
    /** Pregnant, ill, with a disability, or old. */
    CARE,
    DANGER,
    SMALL_CHILDREN;

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Urgency> find(String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }
}
