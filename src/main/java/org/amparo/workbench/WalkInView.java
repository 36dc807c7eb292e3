// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;
import java.util.Map;

/**
 * Adding somebody who comes without an appointment.
 *
 * @param subject their application, when it is known; else empty
 * @param called how they are called then
 * @param urgencies to choose from; the first is none
 * @param wrong texts by input
 */
public record WalkInView(
        Frame frame,
        String office,
        String subject,
        String called,
        List<Choice> purposes,
        List<Choice> languages,
        String people,
        List<Choice> urgencies,
        Map<String, String> wrong) {

    public String wrongWith(String input) {
        return wrong.getOrDefault(input, "");
    }

    @Override
    public String toString() {
        return "WalkInView";
    }
}
