// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.amparo.country.CountryPack;
import org.amparo.country.Office;
import org.amparo.country.Words;
import org.amparo.kernel.PartialDate;
import org.springframework.stereotype.Component;

/** Answers, which are kept as codes, as people read them. */
@Component
public class AnswerText {

    private final CountryPack pack;
    private final Form form;

    AnswerText(CountryPack pack, Form form) {
        this.pack = pack;
        this.form = form;
    }

    /** What an upload was asked for; a form of earlier days may have asked what this one does not. */
    public String question(String evidenceKey, Words words) {
        if (evidenceKey.equals(KeepSignature.SIGNATURE.key())) {
            return words.text(KeepSignature.SIGNATURE.label());
        }
        return form.fieldOfEvidence(evidenceKey)
                .map(field -> words.text(field.label()))
                .orElseGet(() -> words.text("rows.paper"));
    }

    public String of(Field field, String answer, Words words) {
        if (answer.isEmpty()) {
            return "";
        }
        return switch (field.type()) {
            case ONE, CHOICE, MANY, CHOICES ->
                Arrays.stream(answer.split(" "))
                        .map(code -> option(field, code, words))
                        .collect(Collectors.joining(", "));
            case DATE, PARTIAL_DATE ->
                PartialDate.parse(answer).map(words::date).orElse(answer);
            case AREA -> area(answer);
            case YES_NO -> words.text("answer." + answer);
            case PHONES -> answer.replace(" ", ", ");
            case TEXT, LONG, EMAIL, PHONE, FILE -> answer;
            case ROWS ->
                rows(field, answer, words).stream()
                        .map(row -> String.join(" · ", row))
                        .collect(Collectors.joining("\n"));
        };
    }

    /** What was answered about each row, in the order it was asked. */
    public List<List<String>> rows(Field field, String answer, Words words) {
        return Rows.of(answer).all().stream().map(row -> row(field, row, words)).toList();
    }

    public List<String> row(Field field, Rows.Row row, Words words) {
        return field.rows().map(RowForm::fields).orElse(List.of()).stream()
                .map(asked -> of(asked, row.get(asked.key()), words))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** How one code to choose from reads. */
    public String option(Field field, String code, Words words) {
        return switch (field.list()) {
            case "" -> words.text(field.label() + "." + code);
            case FieldReader.OFFICES -> pack.office(code).map(Office::name).orElse(code);
            default -> words.label(field.list(), code);
        };
    }

    /** Lima / Lima / Breña */
    public String area(String code) {
        var path = new ArrayList<String>();
        for (var area = pack.area(code);
                area.isPresent();
                area = pack.area(area.get().parent())) {
            path.addFirst(area.get().name());
        }
        return String.join(" / ", path);
    }
}
