// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;
import java.util.UUID;
import org.amparo.documents.GoneBlank;

/** The register of blanks that are no more; {@code me} is who looks, and witnesses what others noted. */
public record GoneBlanksView(
        Frame frame,
        PrintTabs tabs,
        List<GoneBlank> lines,
        UUID me,
        boolean needsTwo,
        int page,
        boolean more,
        String notice) {

    public GoneBlanksView {
        lines = List.copyOf(lines);
    }

    public boolean mayWitness(GoneBlank blank) {
        return needsTwo && blank.seenBy().isEmpty() && !blank.by().equals(me);
    }

    public String address(int other) {
        return tabs.address("gone") + "&page=" + other;
    }
}
