// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.registration.InterviewState;

/**
 * An interview by video as the officer holds it: before, during, at the end.
 *
 * @param address of this page; what is done here is sent to places under it
 * @param version what the officer saw when pressing a button
 * @param mine this officer holds it, or will
 * @param heldBy who holds it since when, or empty
 * @param since when it began, for a script to count; empty before
 * @param stopped the outcome that an answer before the talk leads to, or empty
 * @param line the id of the line that is being typed
 * @param replaces the id of a former line that it puts right, or empty
 * @param outcomes how it may end as it stands
 * @param again an outcome that wants another date can be chosen
 * @param notice said above everything, or empty
 */
public record InterviewDeskView(
        Frame frame,
        UUID id,
        String address,
        String application,
        int version,
        Identity identity,
        InterviewState state,
        String stateText,
        String when,
        String law,
        String language,
        String interpreter,
        String link,
        String phone,
        boolean mine,
        String heldBy,
        String since,
        boolean byPhone,
        List<Check> checks,
        String stopped,
        boolean mayRead,
        List<Line> lines,
        String question,
        String answer,
        UUID line,
        String replaces,
        String readBack,
        boolean isReadBack,
        String objections,
        List<LineStep> lineSteps,
        List<String> outcomes,
        String outcome,
        boolean again,
        String absentFrom,
        InterviewTermsTyped next,
        boolean manual,
        List<Happened> history,
        Map<String, String> errors,
        String notice) {

    /** What is asked before, the key of its words, and what was answered or chosen. */
    public record Check(String key, String words, List<String> answers, String chosen) {}

    /** A line of the record. */
    public record Line(
            UUID id,
            boolean objection,
            boolean note,
            boolean replaced,
            boolean corrects,
            String question,
            String answer,
            String by) {
        @Override
        public String toString() {
            return "Line[" + id + "]";
        }
    }

    /** What to try when the line failed, and until when. */
    public record LineStep(String key, String text) {}

    /** Something that happened. */
    public record Happened(String what, String who) {}

    public String error(String field) {
        return errors.getOrDefault(field, "");
    }

    public boolean isPlanned() {
        return state == InterviewState.PLANNED;
    }

    public boolean isRunning() {
        return state == InterviewState.RUNNING;
    }

    public boolean isLineDown() {
        return state == InterviewState.LINE_DOWN;
    }

    /** Somebody else holds it, and this officer could go on. */
    public boolean mayTakeOver() {
        return state.isOn() && !mine;
    }

    public boolean mayWrite() {
        return state.isOn() && mine;
    }

    public boolean mayEnd() {
        return !outcomes.isEmpty() && (mine || isPlanned());
    }

    @Override
    public String toString() {
        return "InterviewDeskView[" + id + "]";
    }
}
