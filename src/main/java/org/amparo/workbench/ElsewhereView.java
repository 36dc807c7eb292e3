// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;
import java.util.UUID;

/** The list of cards made elsewhere; {@code file} is the number looked for, as typed. */
public record ElsewhereView(
        Frame frame,
        String state,
        List<Tab> tabs,
        String file,
        List<Line> lines,
        boolean handsOver,
        String error,
        int page,
        boolean more) {

    /** How far cards are, and how many. */
    public record Tab(String key, String name, int many, boolean chosen) {}

    /** One card; {@code number} and {@code batch} are empty while there is none. */
    public record Line(
            UUID id,
            String fileNumber,
            String title,
            String office,
            String state,
            String since,
            String number,
            String batch) {}

    public String address(int page) {
        return "/work/elsewhere?state=" + state + "&page=" + page;
    }

    @Override
    public String toString() {
        return "ElsewhereView";
    }
}
