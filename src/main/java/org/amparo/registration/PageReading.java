// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.amparo.country.CountryPack;

/**
 * The outcome of reading one page as sent: the answers of all its fields (empty for those not asked), and what is
 * wrong, in the order of the fields. Only a page with no errors is saved.
 */
public record PageReading(Map<String, String> answers, List<FieldError> errors) {

    /** Reads a page against everything answered before, so that conditions and rules may look at other pages. */
    public static PageReading of(FormPage page, PageInput input, Answers before, CountryPack pack, LocalDate today) {
        var answers = new HashMap<String, String>();
        var errors = new ArrayList<FieldError>();
        for (var field : page.fields()) {
            // each field sees the answers above it, as the person did
            var asked = field.show().holds(before.with(answers), today);
            answers.put(field.key(), asked ? answer(field, input, before, pack, errors) : "");
        }
        if (errors.isEmpty()) {
            var all = before.with(answers);
            page.rules().stream()
                    .filter(rule -> !rule.when().holds(all, today))
                    .map(rule -> new FieldError(rule.at(), focus(page, rule.at()), rule.message(), List.of()))
                    .forEach(errors::add);
        }
        return new PageReading(Map.copyOf(answers), List.copyOf(errors));
    }

    /** Rows are saved on pages of their own and are not among the inputs of this one. */
    private static String answer(
            Field field, PageInput input, Answers before, CountryPack pack, List<FieldError> errors) {
        return field.isRows() ? before.get(field.key()) : FieldReading.read(field, input, pack, errors::add);
    }

    private static String focus(FormPage page, String key) {
        return page.fields().stream()
                .filter(field -> field.key().equals(key))
                .map(PageReading::firstInput)
                .findFirst()
                .orElse(key);
    }

    /** The id of the first input of a field, for links from the error summary. */
    public static String firstInput(Field field) {
        return switch (field.type()) {
            case DATE, PARTIAL_DATE -> field.key() + "_day";
            case AREA -> field.key() + "_1";
            default -> field.key();
        };
    }

    /** What stands in the inputs of a page whose answers were saved. */
    public static PageInput inputOf(FormPage page, Answers answers, CountryPack pack) {
        var values = new HashMap<String, List<String>>();
        page.fields().forEach(field -> values.putAll(FieldReading.unfold(field, answers.get(field.key()), pack)));
        return new PageInput(values);
    }

    /** With what else was found wrong. */
    public PageReading with(List<FieldError> more) {
        return new PageReading(
                answers, Stream.concat(errors.stream(), more.stream()).toList());
    }

    /** Without saying what is wrong, for a page that is only shown anew. */
    public PageReading without() {
        return new PageReading(answers, List.of());
    }

    public boolean isFine() {
        return errors.isEmpty();
    }

    public Stream<FieldError> errorsAt(Field field) {
        return errors.stream().filter(error -> error.field().equals(field.key()));
    }

    @Override
    public String toString() {
        return "PageReading";
    }
}
