// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.util.List;
import java.util.Map;

/**
 * What stands in a page's inputs, exactly as typed: either what the browser sent, or what the saved answers unfold to.
 * Kept apart from answers so that nothing typed is lost when something is wrong.
 */
public record PageInput(Map<String, List<String>> values) {

    public List<String> all(String input) {
        return values.getOrDefault(input, List.of());
    }

    public String first(String input) {
        var all = all(input);
        return all.isEmpty() ? "" : all.getFirst();
    }

    /** The n-th value of a repeated input, from 0; empty beyond the last. */
    public String nth(String input, int index) {
        var all = all(input);
        return index < all.size() ? all.get(index) : "";
    }

    /** The version of the page's answers that was shown; 0 when none or nonsense was sent. */
    public int version() {
        var version = first("version");
        return version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : 0;
    }

    /** Whether the page showed this question. */
    public boolean hasSeen(Field field) {
        return List.of(first("asked").split(" ")).contains(field.key());
    }

    /** Sent to be shown again and not to be saved: the next level of areas, or another language. */
    public boolean isToBeShownAgain() {
        return has("do", "areas") || first("do").startsWith("language:");
    }

    public boolean has(String input, String value) {
        return all(input).contains(value);
    }

    @Override
    public String toString() {
        return "PageInput";
    }
}
