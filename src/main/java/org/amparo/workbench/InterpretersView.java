// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;

/**
 * The register of interpreters.
 *
 * @param languages to search by
 */
public record InterpretersView(Frame frame, List<Choice> languages, List<Line> lines, Form form, String wrong) {

    /** One of them, in words. */
    public record Line(String id, String name, List<String> languages, String where) {}

    /** A language of theirs; the last one of a form is there to add another. */
    public record Spoken(int at, String code, String label, String dialect, List<Choice> levels) {}

    /**
     * What is on record, or was typed.
     *
     * @param more languages to add
     * @param elsewhere offices that are not the officer's to change, in words
     */
    public record Form(
            String id,
            String version,
            String name,
            String gender,
            List<Spoken> spoken,
            Spoken added,
            List<Choice> more,
            List<Choice> offices,
            String elsewhere,
            boolean remote,
            String contact) {}

    /**
     * One of them.
     *
     * @param now as it is on record
     * @param bookings ahead, in words
     * @param part of the page that was refused: profile, absence, conflict or retire
     */
    public record One(
            Frame frame,
            Form form,
            Line now,
            boolean retired,
            List<TeamView.Row> absences,
            String from,
            String to,
            List<TeamView.Row> conflicts,
            List<Choice> nationalities,
            String file,
            String reason,
            List<String> bookings,
            String part,
            String wrong) {

        public String address() {
            return "/work/interpreters/" + form.id();
        }
    }
}
