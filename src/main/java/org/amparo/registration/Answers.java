// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a person answered, by field, language-independent: codes, EDTF dates, plain text. Empty means not answered. */
public final class Answers {

    private final Map<String, String> byField;

    /** For the answers about one row: those of the whole form. */
    private final @Nullable Answers form;

    private Answers(Map<String, String> byField, @Nullable Answers form) {
        this.byField = Collections.unmodifiableMap(byField);
        this.form = form;
    }

    static Answers of(Collection<String> fields, Map<String, String> given) {
        var all = new HashMap<String, String>(fields.size() * 2);
        fields.forEach(field -> all.put(field, ""));
        given.forEach((field, answer) -> all.computeIfPresent(field, (same, none) -> answer));
        return new Answers(all, null);
    }

    /** The answers about one row of a list, beside these. */
    public Answers of(RowForm rows, Map<String, String> given) {
        var all = new HashMap<String, String>();
        rows.fields().forEach(field -> all.put(field.key(), given.getOrDefault(field.key(), "")));
        return new Answers(all, this);
    }

    Answers ofForm() {
        return form == null ? this : form;
    }

    /** These answers with those of one page written over them. */
    public Answers with(Map<String, String> page) {
        var all = new HashMap<>(byField);
        all.putAll(page);
        return new Answers(all, form);
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
