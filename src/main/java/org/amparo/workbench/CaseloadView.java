// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;

/**
 * The cases of an officer, or of an office.
 *
 * @param own the officer's own; otherwise an office's
 * @param figures what is carried, in words
 * @param held how many cases are the officer's own
 * @param waiting how many wait for somebody
 * @param notice what came of the last press; empty when nothing did
 * @param kinds to choose from; empty where there is only one
 * @param who whose cases, to choose from
 * @param address of this list with its filter, to which the page is added
 */
public record CaseloadView(
        Frame frame,
        boolean own,
        List<String> figures,
        int held,
        int waiting,
        String notice,
        List<Line> lines,
        List<Choice> offices,
        List<Choice> kinds,
        List<Choice> who,
        boolean team,
        String address,
        int page,
        boolean more) {

    /**
     * One case.
     *
     * @param why why somebody has it, or why nobody does
     * @param act where it is given back or handed on
     */
    public record Line(
            String id,
            String fileNumber,
            String kind,
            String stage,
            String tier,
            String filed,
            String since,
            String due,
            boolean late,
            String language,
            String points,
            String officer,
            List<String> why,
            String office,
            String act) {}

    public String page(int other) {
        return address + "page=" + other;
    }
}
