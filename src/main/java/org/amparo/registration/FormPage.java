// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.amparo.access.Compartment;

/** One page of the form: one topic, a few fields. Pages of a compartment are encrypted and closed to the desk. */
public record FormPage(
        String key,
        String section,
        List<Field> fields,
        List<PageRule> rules,
        Optional<Compartment> compartment,
        Condition show) {

    /** The fields that are asked, given the answers so far. */
    public List<Field> fieldsFor(Answers answers, LocalDate today) {
        return fields.stream()
                .filter(field -> field.show().holds(answers.asMap(), today))
                .toList();
    }

    /** Neither needed for sending, nor expected later, nor spoken of by a rule of the page. */
    public boolean isOptional(Field field) {
        return !field.required()
                && !field.later()
                && rules.stream().noneMatch(rule -> rule.at().equals(field.key()));
    }

    public boolean hasFiles() {
        return fields.stream().anyMatch(Field::isFile);
    }
}
