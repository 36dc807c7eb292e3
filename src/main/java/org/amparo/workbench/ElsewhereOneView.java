// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;

/** One card made elsewhere, and what can be noted of it now; {@code number} and {@code why} are as typed. */
public record ElsewhereOneView(
        Frame frame,
        ElsewhereView.Line line,
        String madeBy,
        String law,
        String example,
        boolean mayBeMade,
        boolean mayBeGiven,
        boolean mayEnd,
        String number,
        String why,
        String error,
        List<String> steps) {

    @Override
    public String toString() {
        return "ElsewhereOneView";
    }
}
