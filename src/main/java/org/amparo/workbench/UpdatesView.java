// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;
import java.util.UUID;

/** The changes that wait for a decision. */
public record UpdatesView(Frame frame, List<Line> lines) {

    public record Line(UUID id, String name, String controlNumber, String what, String asked, String office) {
        @Override
        public String toString() {
            return "Line[" + id + "]";
        }
    }
}
