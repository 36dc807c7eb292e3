// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The interviews by video with somebody, and the form of the next.
 *
 * @param planned the one that has a date and can be moved or called off
 * @param open one is planned or being held: nobody invites to another
 * @param errors what is wrong with what was typed, by field
 * @param notice said above everything, or empty
 */
public record InviteInterviewView(
        Frame frame,
        String address,
        Identity identity,
        List<Line> lines,
        Optional<Planned> planned,
        boolean open,
        InterviewTermsTyped typed,
        String reason,
        List<Choice> languages,
        boolean manual,
        String hosts,
        String first,
        int minutes,
        String law,
        Map<String, String> errors,
        String notice) {

    /** An interview in a line. */
    public record Line(String address, String when, String who, String state, String tone) {}

    /** What moving and calling off need. */
    public record Planned(String address, int version) {}

    public String error(String field) {
        return errors.getOrDefault(field, "");
    }

    public boolean mayInvite() {
        return !open;
    }

    @Override
    public String toString() {
        return "InviteInterviewView";
    }
}
