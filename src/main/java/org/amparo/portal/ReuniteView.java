// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A request for reunification as typed.
 *
 * @param key makes pressing the button twice one request
 * @param errors by input, in words
 */
public record ReuniteView(
        UUID key,
        String name,
        String relationship,
        String country,
        String story,
        Map<String, String> errors,
        List<FieldView.Choice> relationships,
        List<FieldView.Choice> countries) {

    public String error(String input) {
        return errors.getOrDefault(input, "");
    }

    @Override
    public String toString() {
        return "ReuniteView";
    }
}
