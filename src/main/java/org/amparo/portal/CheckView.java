// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.amparo.registration.Field;

/**
 * All answers of a draft in words, before it is sent.
 *
 * @param today the filing date if it is sent now
 * @param key makes pressing the button twice one application
 * @param undeclared it was sent without the declaration
 * @param helped whoever looks is not the person, and may send it only when the person says yes
 */
public record CheckView(List<Section> sections, LocalDate today, UUID key, boolean undeclared, boolean helped) {

    /** A part of the form with its answers. */
    public record Section(String key, List<Answer> answers) {}

    /** One answer in words; an empty text means not answered. */
    public record Answer(String page, Field field, String text) {
        public boolean isMissing() {
            return text.isEmpty() && field.required();
        }

        public boolean isForLater() {
            return text.isEmpty() && field.later();
        }
    }

    private Stream<Answer> answers() {
        return sections.stream().flatMap(section -> section.answers().stream());
    }

    public List<Answer> missing() {
        return answers().filter(Answer::isMissing).toList();
    }

    public long forLater() {
        return answers().filter(Answer::isForLater).count();
    }
}
