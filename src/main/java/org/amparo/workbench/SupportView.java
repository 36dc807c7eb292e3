// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;
import java.util.Set;

/**
 * The private question. Nothing of an earlier answer is shown.
 *
 * @param said and the other choices are what was typed and not taken
 */
public record SupportView(
        FlowView flow,
        String settled,
        String theirQuestion,
        String theirLang,
        String theirDir,
        List<Choice> choices,
        String alone,
        String said,
        Set<String> chosen,
        String words,
        String error) {

    public boolean isWrong() {
        return !error.isEmpty();
    }

    @Override
    public String toString() {
        return "SupportView";
    }
}
