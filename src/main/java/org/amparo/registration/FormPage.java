// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.time.LocalDate;
import java.util.List;

/** One page of the form: one topic, a few fields. */
public record FormPage(String key, String section, List<Field> fields, List<PageRule> rules, Condition show) {

    /** The fields that are asked, given the answers so far. */
    public List<Field> fieldsFor(Answers answers, LocalDate today) {
        return fields.stream()
                .filter(field -> field.show().holds(answers, today))
                .toList();
    }

    /** Neither needed for sending, nor expected later, nor spoken of by a rule of the page. */
    public boolean isOptional(Field field) {
        return !field.required()
                && !field.later()
                && rules.stream().noneMatch(rule -> rule.at().equals(field.key()));
    }

    public FormPage withoutRules() {
        return new FormPage(key, section, fields, List.of(), show);
    }

    public boolean hasFiles() {
        return fields.stream().anyMatch(Field::isFile);
    }
}
