// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.procedure.assessment.CountryEntryTyped;

/**
 * The library of country information: its list, one entry, or the form of a new one.
 *
 * @param adds the officer may add and retire
 * @param open the entry that is shown; empty in the list and the form
 * @param key of the entry that the form adds
 */
public record CountryInformationView(
        Frame frame,
        boolean adds,
        List<Choice> countries,
        String asked,
        boolean withRetired,
        List<Line> lines,
        List<Line> open,
        UUID key,
        CountryEntryTyped typed,
        String why,
        Map<String, String> errors) {

    /** An entry; {@code retired} says who retired it, when and why, or is empty. */
    public record Line(
            String number,
            String country,
            String title,
            String source,
            String publisher,
            String published,
            String address,
            String extract,
            String topics,
            String added,
            String retired) {}
}
