// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import java.util.List;

/**
 * The screen of a waiting room: numbers and desks, the last called first. No person stands behind it.
 *
 * @param numberWords "number" and "desk" in the languages of the country, each once
 * @param mark changes when somebody is called, also again
 */
public record ScreenView(
        String office, String clock, List<Word> numberWords, List<Word> deskWords, List<Row> rows, String mark) {

    /** A word in one language. */
    public record Word(String lang, String dir, String text) {}

    /** @param said as it is read out */
    public record Row(String ticket, String desk, String said) {}
}
