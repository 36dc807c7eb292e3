// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/** What a person answered, by field, language-independent: codes, EDTF dates, plain text. Empty means not answered. */
public final class Answers {

    private final Map<String, String> byField;

    private Answers(Map<String, String> byField) {
        this.byField = Collections.unmodifiableMap(byField);
    }

    static Answers of(Collection<String> fields, Map<String, String> given) {
        var all = new HashMap<String, String>(fields.size() * 2);
        fields.forEach(field -> all.put(field, ""));
        given.forEach((field, answer) -> all.computeIfPresent(field, (same, none) -> answer));
        return new Answers(all);
    }

    /** These answers with those of one page written over them. */
    public Answers with(Map<String, String> page) {
        var all = new HashMap<>(byField);
        all.putAll(page);
        return new Answers(all);
    }

    public String get(String field) {
        return byField.getOrDefault(field, "");
    }

    public boolean has(String field) {
        return !get(field).isEmpty();
    }

    public Map<String, String> asMap() {
        return byField;
    }

    @Override
    public String toString() {
        return "Answers";
    }
}
