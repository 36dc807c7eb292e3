// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;

/** The officers who take cases, with what they carry. */
public record TeamView(Frame frame, List<Line> lines) {

    /** One of them; {@code away} says until when, empty when there. */
    public record Line(
            String id, String name, String role, String office, String languages, String away, List<String> loads) {}

    /**
     * What one of them can take on.
     *
     * @param languages those they speak, all chosen
     * @param more languages that can be added
     * @param cap as typed
     * @param usual points when nothing is typed
     * @param absences those that are not over
     * @param wrong name of what was refused; empty when nothing was
     * @param part of the page that was refused: profile, absence or conflict
     */
    public record One(
            Frame frame,
            String id,
            Line line,
            List<Choice> languages,
            List<Choice> more,
            String gender,
            List<Choice> competences,
            String cap,
            String usual,
            List<Row> absences,
            List<Choice> kinds,
            String from,
            String to,
            List<Row> conflicts,
            List<Choice> nationalities,
            boolean carries,
            String wrong,
            String part) {

        public String address() {
            return "/work/team/" + id;
        }
    }

    /** Something that can be ended, in words; not by anybody when {@code fixed}. */
    public record Row(String id, String text, boolean fixed) {}

    /** Where the cases of an officer would go. */
    public record HandOn(
            Frame frame, String id, String name, String away, List<Move> moves, String reason, String wrong) {

        public String address() {
            return "/work/team/" + id + "/hand-on";
        }
    }

    /** Where one case would go; {@code to} is empty when it would wait. */
    public record Move(String file, String kind, String to, List<String> why) {}
}
