// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;
import java.util.Map;
import org.amparo.registration.Fact;

/**
 * The form to correct a fact.
 *
 * @param typed what stands in the inputs, by input
 * @param selects lists to choose from: one, or one a level or repetition
 * @param reasons to choose from
 * @param error what is wrong, or empty
 */
public record CorrectView(
        Frame frame,
        String address,
        int version,
        Identity identity,
        Fact fact,
        String label,
        String declared,
        String current,
        Map<String, String> typed,
        List<List<Choice>> selects,
        List<Choice> reasons,
        List<DeskView.Paper> papers,
        String error) {

    public String typed(String input) {
        return typed.getOrDefault(input, "");
    }

    public boolean isWrong() {
        return !error.isEmpty();
    }

    @Override
    public String toString() {
        return "CorrectView[" + fact + "]";
    }
}
