// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

/** What was said of a step is not enough, or cannot be; {@code field} is {@code day}, {@code choice}, {@code note} or {@code proof}. */
public final class InvalidStep extends RuntimeException {

    private final String field;
    private final String reason;

    public InvalidStep(String field, String reason) {
        super(field + ": " + reason);
        this.field = field;
        this.reason = reason;
    }

    public String field() {
        return field;
    }

    /** The last part of the key of its words: {@code missing}, {@code unknown}, {@code future}, {@code before}, {@code long}. */
    public String reason() {
        return reason;
    }
}
