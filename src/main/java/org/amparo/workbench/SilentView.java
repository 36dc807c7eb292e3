// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;

/**
 * People of whom nothing was heard since their last time at an office; pages count from 1.
 *
 * @param weeks after how many of them somebody is here
 * @param basis the rule this follows
 */
public record SilentView(Frame frame, int weeks, String basis, List<Line> lines, int page, boolean more) {

    /**
     * @param address of the page where they are given a time; empty when their application is another office's
     * @param write of the page where they are written to; empty likewise
     */
    public record Line(
            String number,
            String called,
            String language,
            String expected,
            String what,
            String state,
            String since,
            String address,
            String write) {
        @Override
        public String toString() {
            return "Line";
        }
    }

    public String address(int other) {
        return "/work/appointments/silent?page=" + other;
    }

    @Override
    public String toString() {
        return "SilentView";
    }
}
