// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;

/** The whole way of a case: every stage and step of its procedure, drawn and as a table. */
public record WayView(
        Frame frame,
        String address,
        Identity identity,
        String fileNumber,
        String law,
        WayDrawing drawing,
        List<Row> rows) {

    /** One step, from each stage it can be taken from; {@code to} says that it stays where it stays. */
    public record Row(int number, List<String> from, boolean here, String step, String to, String law, boolean taken) {}

    @Override
    public String toString() {
        return "WayView";
    }
}
