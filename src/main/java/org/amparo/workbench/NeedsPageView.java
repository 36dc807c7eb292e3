// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;
import java.util.UUID;

/**
 * The needs of a person as their page shows them. Who only flags sees the form and nothing else.
 *
 * @param said what the person told before, as a source
 * @param typed what was typed and not taken, by field
 * @param error empty, or what is wrong with it
 */
public record NeedsPageView(
        Frame frame,
        UUID id,
        Identity identity,
        boolean mayFlag,
        boolean mayAssess,
        boolean done,
        List<Choice> codes,
        List<Line> needs,
        List<Said> said,
        List<Choice> guarantees,
        List<Choice> bodies,
        String note,
        String error) {

    /** A need with what was said and done about it. */
    public record Line(
            UUID id,
            String title,
            String state,
            String tone,
            boolean open,
            int version,
            List<Past> acts,
            List<Sent> referrals) {}

    /** One thing said of a need; {@code note} may be empty. */
    public record Past(String what, String who, String note) {

        @Override
        public String toString() {
            return "Past";
        }
    }

    /** One referral; {@code outcome} is empty while it is open. */
    public record Sent(UUID id, String body, String words, String followUp, String outcome) {

        @Override
        public String toString() {
            return "Sent";
        }
    }

    /** What the person chose when asked, and in which words. */
    public record Said(String when, List<String> choices, String words) {

        @Override
        public String toString() {
            return "Said";
        }
    }

    public String address() {
        return "/work/cases/" + id + "/needs";
    }

    public boolean isWrong() {
        return !error.isEmpty();
    }

    @Override
    public String toString() {
        return "NeedsPageView[" + id + "]";
    }
}
