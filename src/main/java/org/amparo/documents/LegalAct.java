// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.time.LocalDate;

/** The law, decree or order behind an extension, as whoever checks a document reads it: "Decreto", "646/2025", its date. */
public record LegalAct(String title, String number, LocalDate date) {

    /** The longest title, and the longest number, in characters. */
    public static final int LONGEST_TITLE = 200;

    public static final int LONGEST_NUMBER = 80;
}
