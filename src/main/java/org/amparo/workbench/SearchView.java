// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;

/** What a search found. */
public record SearchView(Frame frame, String asked, List<QueueLine> lines) {
    @Override
    public String toString() {
        return "SearchView";
    }
}
