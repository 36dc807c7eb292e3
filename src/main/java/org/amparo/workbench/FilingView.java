// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;

/**
 * How an application came, in words.
 *
 * @param lookWanted the day on its paper is to be compared by a second officer
 * @param mayLook whoever looks may be that officer
 */
public record FilingView(List<String> lines, boolean lookWanted, boolean mayLook) {
    @Override
    public String toString() {
        return "FilingView";
    }
}
