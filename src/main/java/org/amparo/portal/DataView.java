// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import java.util.List;

/** What is on record about a person, page by page of the form, and the changes they asked for. */
public record DataView(List<Section> sections, List<Update> updates) {

    /**
     * @param page the form's page it is changed on
     * @param way free, approval or evidence
     */
    public record Section(String page, String title, String way, boolean contact, List<Line> lines) {}

    /** @param former earlier values in words, newest first */
    public record Line(String label, String value, boolean identifier, String since, List<String> former) {}

    /** @param tone colours the state, which is said in words too */
    public record Update(String title, String asked, String state, String tone, String reason, List<String> changes) {}

    @Override
    public String toString() {
        return "DataView";
    }
}
