// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.UUID;

/** The page to suspend a document, or to lift that ({@code lifts}): which one, and the reason as typed. */
public record SuspendView(
        Frame frame,
        String address,
        UUID document,
        Identity identity,
        String title,
        boolean lifts,
        String reason,
        String error) {

    /** The beginning of its texts' names. */
    public String words() {
        return lifts ? "work.lift." : "work.suspend.";
    }

    @Override
    public String toString() {
        return "SuspendView";
    }
}
