// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.time.LocalDate;
import java.util.List;

/**
 * Who works at an office.
 *
 * @param address of the office's staff
 * @param groups who works there today, who will, and who did
 * @param roles that may be given, by key
 * @param wrong name of what was refused; empty when nothing was
 */
public record StaffView(
        Frame frame, String office, String address, List<Group> groups, List<Choice> roles, Typed typed, String wrong) {

    /** Chosen instead of a role: the post ends. */
    public static final String NOBODY = "-";

    /** Some of them, under the text {@code work.staff.<key>}. */
    public record Group(String key, List<Line> lines) {}

    /** One officer: what they do now, and what is set to change. */
    public record Line(String id, String login, String name, String role, String next, boolean self) {}

    /** One officer's page: every change, the last day first. */
    public record One(
            Frame frame,
            String office,
            String list,
            String address,
            Line line,
            List<Change> changes,
            List<Choice> roles,
            Typed typed,
            String wrong) {}

    /** One change. */
    public record Change(String from, String what, String reason, String by, String at, boolean toCome) {}

    /** What was typed, kept when something is refused. */
    public record Typed(String login, String name, String role, String from, String reason) {

        static Typed nothing(LocalDate today) {
            return new Typed("", "", "", today.toString(), "");
        }
    }
}
