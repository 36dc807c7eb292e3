// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The country's application form, read from {@code form.yaml}: sections of pages of fields. Answers are kept as texts
 * by field; which fields and pages are asked depends on them.
 */
public record Form(String version, List<FormSection> sections, Map<String, FormPage> pages, Map<String, Field> fields) {

    public Optional<FormPage> page(String key) {
        return Optional.ofNullable(pages.get(key));
    }

    /** The question that an upload belongs to: a field's own key, or that of a row's. */
    public Optional<Field> fieldOfEvidence(String key) {
        var parts = key.split("\\.");
        var field = Optional.ofNullable(fields.get(parts[0]));
        return parts.length < 3
                ? field
                : field.flatMap(list ->
                        list.rows().flatMap(rows -> rows.field(parts[2])).map(asked -> asked.of(list, parts[1])));
    }

    /** The pages that are asked, in order. */
    public Stream<FormPage> pagesFor(Answers answers, LocalDate today) {
        return sections.stream()
                .flatMap(section -> section.pages().stream())
                .filter(page -> page.show().holds(answers, today));
    }

    /** The page after this one, or empty when the next thing is to check the answers. */
    public Optional<FormPage> after(FormPage page, Answers answers, LocalDate today) {
        return pagesFor(answers, today)
                .dropWhile(other -> !other.equals(page))
                .skip(1)
                .findFirst();
    }

    /** The page before this one, or empty when it is the first. */
    public Optional<FormPage> before(FormPage page, Answers answers, LocalDate today) {
        return pagesFor(answers, today).takeWhile(other -> !other.equals(page)).reduce((earlier, later) -> later);
    }

    /** An answer to every field, the unanswered ones empty: what conditions are evaluated on. */
    public Answers answers(Map<String, String> given) {
        return Answers.of(fields.keySet(), given);
    }

    /** The question whose files are kept under this key; for a row's, list, row and question are joined by points. */
    public Optional<Field> fileField(String key) {
        var parts = key.split("\\.", -1);
        var field = Optional.ofNullable(fields.get(parts[0]));
        if (parts.length == 1) {
            return field.filter(Field::isFile);
        }
        if (parts.length != 3 || !parts[1].matches("[a-z0-9]{4,12}")) {
            return Optional.empty();
        }
        return field.flatMap(list -> list.rows()
                .flatMap(rows -> rows.field(parts[2]))
                .filter(Field::isFile)
                .map(of -> of.of(list, parts[1])));
    }
}
