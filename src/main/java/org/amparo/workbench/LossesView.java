// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;
import org.amparo.documents.LossLine;

/** Documents that were reported lost, a page of them. */
public record LossesView(Frame frame, List<Line> lines, int page, boolean more) {

    /** A report, and the name of the office it belongs to. */
    public record Line(LossLine loss, String office) {}

    public LossesView {
        lines = List.copyOf(lines);
    }

    public String address(int other) {
        return "/work/losses?page=" + other;
    }
}
