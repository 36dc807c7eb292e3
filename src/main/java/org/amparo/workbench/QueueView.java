// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;

/** A page of the queue; pages count from 1. */
public record QueueView(
        Frame frame, String state, List<Choice> offices, String office, List<QueueLine> lines, int page, boolean more) {

    public boolean choosesOffice() {
        return offices.size() > 1;
    }

    /** The same queue, another page. */
    public String address(int other) {
        return "/work/applications?state=" + state + (office.isEmpty() ? "" : "&office=" + office) + "&page=" + other;
    }
}
