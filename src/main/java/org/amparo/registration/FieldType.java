// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a question is asked and answered. A pack writes the names in lower case with hyphens: {@code partial-date}. */
public enum FieldType {
    /** One line. */
    TEXT,
    /** As long as the person wants. */
    LONG,
    /** Day, month and year, all known. */
    DATE,
    /** As much of a date as the person knows, in EDTF. */
    PARTIAL_DATE,
    /** One of a few, all shown. */
    ONE,
    /** One of many, in a list. */
    CHOICE,
    /** Any of a few, all shown; codes separated by spaces. */
    MANY,
    /** Up to three of many, in lists; codes separated by spaces. */
    CHOICES,
    /** An administrative area, narrowed level by level. */
    AREA,
    EMAIL,
    PHONE,
    /** Up to three telephone numbers, separated by spaces. */
    PHONES,
    /** {@code yes} or {@code no}. */
    YES_NO,
    /** Uploaded files; answered by evidence, never by text. */
    FILE,
    /** A list of the same questions about several things or people; answered by {@link Rows}. */
    ROWS;

    String packName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<FieldType> named(String packName) {
        return Arrays.stream(values())
                .filter(type -> type.packName().equals(packName))
                .findFirst();
    }
}
