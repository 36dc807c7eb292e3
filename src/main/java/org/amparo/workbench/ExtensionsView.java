// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.documents.ExtensionView;

/** The extensions made, and the form for another. */
public record ExtensionsView(
        Frame frame, List<Line> done, List<Choice> types, ExtensionTyped typed, Map<String, String> errors) {

    /** One in the list. */
    public record Line(UUID id, String act, String title, String until, ExtensionView.State state, int percent) {}

    public String error(String field) {
        return errors.getOrDefault(field, "");
    }

    /** For aria-describedby: hint and error, as they are there; null when neither is. */
    public @org.jspecify.annotations.Nullable String describes(String field, boolean hint) {
        var ids = (hint ? field + "-hint" : "") + (error(field).isEmpty() ? "" : " " + field + "-err");
        return ids.isBlank() ? null : ids.strip();
    }
}
