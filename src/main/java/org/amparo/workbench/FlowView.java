// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What stands around every page of a visit at the desk: who it is, which step, how long it takes, and what is missing.
 *
 * @param step key of the step that is open
 * @param visit the time, while a visit is under way
 * @param place where the person stands in a family, or empty
 * @param next the address of the step after this one, or empty at the end
 * @param missing what is still to be done before registering, in words; empty when nothing is
 */
public record FlowView(
        Frame frame,
        UUID id,
        int version,
        Identity identity,
        String step,
        List<Step> steps,
        Optional<Clock> visit,
        Optional<Place> place,
        String next,
        String missing,
        String caseId) {

    /** A step of the strip. @param state {@code done}, {@code now} or empty */
    public record Step(String key, String name, String more, String state, String address) {}

    /** The visit's time. @param seconds since it began */
    public record Clock(long seconds, String text, String ticket) {}

    /** One of a family. @param previous and next are addresses, or empty */
    public record Place(int number, int of, String previous, String next) {}

    public String address() {
        return "/work/desk/" + id;
    }

    public String application() {
        return "/work/applications/" + id;
    }

    public boolean isRegistered() {
        return !caseId.isEmpty();
    }

    @Override
    public String toString() {
        return "FlowView[" + id + "]";
    }
}
