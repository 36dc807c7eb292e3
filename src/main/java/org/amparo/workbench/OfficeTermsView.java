// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.appointments.Replanned;

/**
 * How an office receives people. With a {@code preview}, what other terms would do.
 *
 * @param measured how many of a hundred stay away, by service, in words; empty when too few were expected to know
 * @param summary the terms that are looked at, in a few lines
 * @param changed others are touched now than when it was looked at
 */
public record OfficeTermsView(
        Frame frame,
        String board,
        String name,
        TermsTyped typed,
        Map<String, String> errors,
        List<Day> days,
        List<Purpose> purposes,
        List<Choice> languages,
        List<Choice> otherLanguages,
        String measured,
        List<Change> history,
        String day,
        Optional<Replanned> preview,
        List<String> summary,
        boolean changed) {

    /** The hours of a day of the week, by the name of their field. */
    public record Day(String field, String label) {}

    /** Desks for what people come for, by the names of their fields. */
    public record Purpose(String label, String open, String accessible, String kept) {}

    /** Terms that were set once. */
    public record Change(String from, boolean toCome, List<String> what, String reason, String by, String at) {}
}
