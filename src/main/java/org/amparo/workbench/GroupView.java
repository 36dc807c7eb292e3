// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;
import java.util.UUID;

/**
 * A family as an officer sees it.
 *
 * @param noteFor the request whose note was typed and not taken, or empty
 * @param separate files nobody of the family knows of; empty for officers who may not
 */
public record GroupView(
        Frame frame,
        UUID id,
        Identity identity,
        String error,
        String noteFor,
        String note,
        List<Line> members,
        List<Request> requests,
        List<Link> separate,
        boolean mayDecide,
        boolean mayMove,
        boolean maySeparate) {

    /** Somebody of the family. @param application address of the member's own, or empty */
    public record Line(
            UUID id,
            String name,
            String relationship,
            String whereabouts,
            String birth,
            String number,
            String state,
            boolean waiting,
            String reason,
            String application) {}

    /** A request for reunification with its history. */
    public record Request(
            UUID id,
            String name,
            String more,
            String story,
            List<DeskView.Paper> papers,
            List<String> history,
            boolean closed) {}

    /** A file apart. */
    public record Link(String number, String application) {}

    public String address() {
        return "/work/applications/" + id;
    }

    @Override
    public String toString() {
        return "GroupView[" + id + "]";
    }
}
