// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.interpreter;

import java.util.Locale;

/**
 * A language somebody interprets.
 *
 * @param language by ISO 639-3
 * @param dialect in words, or empty
 */
public record Tongue(String language, String dialect, Level level) {

    /** How well, as a certificate or they themselves say. */
    public enum Level {
        CERTIFIED,
        NATIVE,
        FLUENT
    }

    public Tongue {
        dialect = dialect.strip();
    }

    boolean isOf(String other) {
        return dialect.toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
    }
}
