// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.HelpGrant;

/**
 * Where an officer begins to fill in with a person.
 *
 * @param languages the person may read
 * @param open those this officer began with
 * @param attempt the code that was mailed to the person
 * @param wrong keys of texts by input
 */
public record AssistView(
        Frame frame,
        List<Choice> languages,
        List<HelpGrant> open,
        String called,
        String language,
        String way,
        String email,
        Optional<UUID> attempt,
        Map<String, String> wrong) {

    public boolean isWrong() {
        return !wrong.isEmpty();
    }

    public boolean isWrong(String input) {
        return wrong.containsKey(input);
    }

    public String wrongWith(String input) {
        return wrong.getOrDefault(input, "");
    }

    @Override
    public String toString() {
        return "AssistView";
    }
}
