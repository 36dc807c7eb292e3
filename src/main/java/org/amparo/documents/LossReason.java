// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Why a document is not in its holder's hands. Closed, so that nobody has to tell a story, and none is kept. */
public enum LossReason {
    LOST,
    STOLEN,
    /** Somebody has it and doesn't give it back. */
    KEPT;

    /** As forms and packs name it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<LossReason> of(String key) {
        return Stream.of(values()).filter(reason -> reason.key().equals(key)).findFirst();
    }

    DocumentStep.What step() {
        return DocumentStep.What.valueOf(name());
    }
}
