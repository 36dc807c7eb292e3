// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import java.time.LocalDate;
import java.util.List;

/**
 * The task list as shown.
 *
 * @param next key of the first page not yet saved, or empty when all are
 * @param keptUntil the day until which the draft is kept
 * @param mayCheck whether all answers can be looked at together
 */
public record TasksView(List<Section> sections, String next, LocalDate keptUntil, boolean mayCheck) {

    /** A part of the form that asks at least one page. */
    public record Section(String key, boolean counted, List<Task> tasks) {
        public boolean isDone() {
            return tasks.stream().allMatch(Task::done);
        }
    }

    /** A page of the form, and whether it was saved. */
    public record Task(String page, boolean done) {}

    public long partsDone() {
        return counted().stream().filter(Section::isDone).count();
    }

    /** The numbered ones. */
    public List<Section> counted() {
        return sections.stream().filter(Section::counted).toList();
    }
}
