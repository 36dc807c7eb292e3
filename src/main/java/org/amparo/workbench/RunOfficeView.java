// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.appointments.Replanned;

/** The pages on which an office is closed for days or given other terms. */
public final class RunOfficeView {

    private RunOfficeView() {}

    /**
     * Closing it. With a {@code preview}, what it would do.
     *
     * @param changed others are touched now than when it was looked at
     */
    public record Close(
            Frame frame,
            String board,
            String name,
            ClosingTyped typed,
            Map<String, String> errors,
            String days,
            Optional<Replanned> preview,
            boolean changed) {}

    /**
     * Its terms. With a {@code preview}, what they would do.
     *
     * @param today what is in force today
     * @param measured how many of a hundred stay away, by service, in words; empty when too few were expected to know
     */
    public record Terms(
            Frame frame,
            String board,
            String name,
            TermsTyped typed,
            Map<String, String> errors,
            List<Day> days,
            List<Service> services,
            List<Choice> languages,
            List<Choice> otherLanguages,
            String measured,
            List<Change> history,
            String day,
            Optional<Replanned> preview,
            List<String> summary,
            boolean changed) {}

    /** The hours of a day of the week, by the name of their field. */
    public record Day(String field, String label) {}

    /** Desks of a service, by the names of their fields. */
    public record Service(String label, String open, String accessible, String kept) {}

    /** Terms that were set once. */
    public record Change(String from, boolean toCome, List<String> what, String reason, String by, String at) {}
}
