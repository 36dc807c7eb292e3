// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;

/** The offices of an officer, one line each. */
public record OfficesView(Frame frame, List<Line> lines) {

    /**
     * One office.
     *
     * @param today its hours of today, or why there are none
     * @param open whether it receives people today
     * @param next the first free day for most people, or that nobody needs an appointment
     * @param closing the next days on which it is closed, or empty
     */
    public record Line(
            String address,
            String name,
            String city,
            String today,
            boolean open,
            String next,
            int inTheRoom,
            int waitingList,
            String closing) {}
}
