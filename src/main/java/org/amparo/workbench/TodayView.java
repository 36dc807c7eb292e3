// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An office's day: who waits in turn, who is expected, and whom the officer has at the desk.
 *
 * @param offices from which the officer chooses, if there are several
 * @param waiting as filtered
 * @param all how many wait, filtered or not
 * @param desk the officer's, if known
 * @param why the first of them is first
 * @param notice what just happened, or empty
 * @param screen address of the screen in the waiting room, which may be at another host
 * @param deskMissing the officer called without saying where to
 */
public record TodayView(
        Frame frame,
        String office,
        List<Choice> offices,
        List<Figure> figures,
        List<Choice> purposes,
        List<Choice> languages,
        boolean filtered,
        List<Line> waiting,
        int all,
        List<Expected> expected,
        List<Closed> others,
        Optional<AtDesk> atDesk,
        String desk,
        String why,
        String notice,
        boolean deskMissing,
        String screen) {

    /**
     * A number an office runs on.
     *
     * @param value empty while there is none
     * @param day whether it is a date, which takes more room
     */
    public record Figure(String label, String value, String unit, boolean day) {

        Figure(String label, String value, String unit) {
            this(label, value, unit, false);
        }
    }

    /**
     * Somebody who waits.
     *
     * @param tone of how long: empty, {@code soon} or {@code over}
     */
    public record Line(
            UUID id,
            String ticket,
            String arrived,
            String called,
            String purpose,
            String language,
            String waited,
            String tone,
            List<Tag> tags) {
        @Override
        public String toString() {
            return "Line[" + id + "]";
        }
    }

    /** What to know before calling. */
    public record Tag(String tone, String icon, String text) {}

    /** Somebody with an appointment today. */
    public record Expected(
            UUID booking, String time, String called, String number, String purpose, String people, boolean late) {
        @Override
        public String toString() {
            return "Expected[" + booking + "]";
        }
    }

    /** A visit that is at another desk or over. */
    public record Closed(UUID id, String ticket, String state, String when) {}

    /** Whom the officer has at the desk. */
    public record AtDesk(UUID id, String ticket, String text, String onwards, boolean ofToday) {}

    public boolean choosesOffice() {
        return offices.size() > 1;
    }

    public boolean isEmpty() {
        return waiting.isEmpty();
    }

    @Override
    public String toString() {
        return "TodayView[" + office + "]";
    }
}
