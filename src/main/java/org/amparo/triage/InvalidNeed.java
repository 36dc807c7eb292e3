// SPDX-License-Identifier: Apache-2.0
package org.amparo.triage;

/** Something typed about a need cannot be kept: the field, and why ({@code missing}, {@code long} or {@code past}). */
public final class InvalidNeed extends RuntimeException {

    private final String field;
    private final String why;

    InvalidNeed(String field, String why) {
        super(field + " " + why);
        this.field = field;
        this.why = why;
    }

    public String field() {
        return field;
    }

    public String why() {
        return why;
    }
}
