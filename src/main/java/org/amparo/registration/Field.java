// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.util.List;
import java.util.Optional;

/**
 * One question of the form.
 *
 * @param max most characters a text may have
 * @param list name of the pack's code list to choose from, or empty
 * @param options codes to choose from, in order; empty unless the type chooses
 * @param fact what the answer is copied to when the application is sent
 * @param required must be answered before sending; kept for very few
 * @param later may be brought later, and is shown so on the last page
 * @param photo for files: a picture of the person, not a paper
 * @param autocomplete value of the HTML attribute, or empty
 */
public record Field(
        String key,
        FieldType type,
        int max,
        String list,
        List<String> options,
        Optional<Fact> fact,
        boolean required,
        boolean later,
        boolean hint,
        boolean photo,
        String autocomplete,
        Condition show) {

    public boolean isFile() {
        return type == FieldType.FILE;
    }
}
