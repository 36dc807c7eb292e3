// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;

/**
 * What is left at offices that are no more.
 *
 * @param notice said above everything, or empty
 * @param wrong whether the notice says what went wrong
 */
public record StrandedView(Frame frame, List<Line> lines, String notice, boolean wrong) {

    /**
     * @param office its code: the name went with it
     * @param takers offices that can take them
     */
    public record Line(
            String office,
            String service,
            String what,
            String booked,
            String waiting,
            String first,
            List<Choice> takers) {}
}
