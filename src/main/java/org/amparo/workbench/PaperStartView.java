// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The page that begins with a paper form, as typed; {@code wrong} in words by input. */
public record PaperStartView(
        Frame frame,
        List<Choice> languages,
        String received,
        String reason,
        List<Open> open,
        Map<String, String> wrong) {

    /** One that is not sent yet. */
    public record Open(UUID id, String startedAt, String receivedOn) {}

    public boolean isWrong(String input) {
        return wrong.containsKey(input);
    }

    @Override
    public String toString() {
        return "PaperStartView";
    }
}
