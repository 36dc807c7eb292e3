// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;

/**
 * One of the country's documents with somebody invented.
 *
 * @param sides addresses of the pictures; none when the texts do not fit
 */
public record TemplatesView(
        Frame frame,
        String title,
        List<Choice> kinds,
        List<Choice> languages,
        List<Choice> people,
        String file,
        List<String> sides) {

    public TemplatesView {
        kinds = List.copyOf(kinds);
        languages = List.copyOf(languages);
        people = List.copyOf(people);
        sides = List.copyOf(sides);
    }
}
