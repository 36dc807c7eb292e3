// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody has of appointments, and what an officer can give them.
 *
 * @param held the time they have, or that waits for their yes
 * @param line where they stand on the waiting list
 * @param choosing times to choose from; empty when nothing is to be chosen now
 * @param reason typed, of calling off
 * @param errors what is wrong with what was typed, by field
 * @param refused name of why a time could not be had; empty when nothing was refused
 * @param done key of what was just done; empty for nothing
 */
public record GiveTimeView(
        Frame frame,
        UUID id,
        Identity identity,
        String service,
        List<Choice> services,
        Optional<Held> held,
        Optional<InLine> line,
        Optional<Choosing> choosing,
        List<Past> history,
        String reason,
        Map<String, String> errors,
        String refused,
        String done) {

    /**
     * @param offered whether the person still has to say yes, until {@code until}
     * @param gone the country no longer has this office
     */
    public record Held(
            UUID id,
            String service,
            String when,
            String office,
            String people,
            String interpreter,
            String madeBy,
            int moves,
            int misses,
            boolean offered,
            String until,
            boolean gone) {}

    /** Where they stand. */
    public record InLine(String office, String text) {}

    /**
     * @param office code of the one whose times are shown
     * @param from first day asked for, as typed
     * @param later first day of the next times; empty at the end
     * @param given appointments are given there for that; else only whoever comes is received
     * @param interpreter nobody there speaks the person's language
     * @param others first free day elsewhere, the nearest first
     */
    public record Choosing(
            String office,
            String officeName,
            List<Choice> offices,
            String people,
            boolean accessible,
            String from,
            String chosen,
            List<Day> days,
            String later,
            boolean given,
            boolean interpreter,
            List<Other> others,
            boolean moving) {}

    /** A day and its times. */
    public record Day(LocalDate date, String label, List<Time> times) {}

    /** One moment: as sent back, and as the clock on the wall shows it. */
    public record Time(String at, String wall) {}

    /** Another office and the first day it has free. */
    public record Other(String code, String label, String first) {}

    /** An earlier one and what became of it. */
    public record Past(String when, String what, String madeBy, String state, String tone, String reason) {}

    public String address() {
        return "/work/applications/" + id + "/appointment";
    }

    public String error(String field) {
        return errors.getOrDefault(field, "");
    }

    public boolean isWrong() {
        return !errors.isEmpty() || !refused.isEmpty();
    }

    @Override
    public String toString() {
        return "GiveTimeView[" + id + "]";
    }
}
