// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import java.util.List;

/** Who did what with a person's things, by day. */
public record AccessView(List<Day> days, int page, boolean more) {

    public record Day(String date, List<Line> lines) {}

    /** @param times how often on that day */
    public record Line(String time, String who, String what, int times, boolean self) {}
}
