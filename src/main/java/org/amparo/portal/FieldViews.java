// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;
import org.amparo.portal.FieldView.Choice;
import org.amparo.registration.AnswerText;
import org.amparo.registration.Answers;
import org.amparo.registration.EvidenceFile;
import org.amparo.registration.Field;
import org.amparo.registration.FieldError;
import org.amparo.registration.FieldType;
import org.amparo.registration.FormPage;
import org.amparo.registration.PageInput;
import org.amparo.registration.Rows;
import org.springframework.stereotype.Component;

/** Composes what one question shows. */
@Component
class FieldViews {

    private static final int ID_LENGTH = 6;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final CountryPack pack;
    private final AnswerText answerText;

    FieldViews(CountryPack pack, AnswerText answerText) {
        this.pack = pack;
        this.answerText = answerText;
    }

    FieldView of(
            Field field,
            FormPage page,
            Answers answers,
            PageInput input,
            List<FieldError> errors,
            List<EvidenceFile> files,
            Words words) {
        var rows = Rows.of(field.isRows() ? answers.get(field.key()) : "");
        return new FieldView(
                field,
                page.isOptional(field),
                errors.stream()
                        .filter(error -> error.field().equals(field.key()))
                        .toList(),
                field.options().stream()
                        .map(code -> new Choice(code, answerText.option(field, code, words)))
                        .toList(),
                field.type() == FieldType.AREA ? levels(field, input) : List.of(),
                field.type() == FieldType.AREA ? levelNames(words) : "",
                files.stream().filter(file -> file.field().equals(field.key())).toList(),
                rows.all().stream().map(row -> line(field, row, words)).toList(),
                nextRow(field, rows));
    }

    /** A row is called by the first thing answered about it. */
    FieldView.RowLine line(Field list, Rows.Row row, Words words) {
        var texts = answerText.row(list, row, words);
        return new FieldView.RowLine(
                row.id(),
                texts.isEmpty() ? words.text(list.label()) : texts.getFirst(),
                texts.stream().skip(1).limit(3).collect(Collectors.joining(" · ")));
    }

    private static String nextRow(Field field, Rows rows) {
        boolean full =
                field.rows().map(form -> rows.all().size() >= form.most()).orElse(true);
        return full ? "" : newRow();
    }

    /** The id of a row that is offered to be added. */
    static String newRow() {
        return RANDOM.ints(ID_LENGTH, 0, 36)
                .mapToObj(digit -> Integer.toString(digit, 36))
                .collect(Collectors.joining());
    }

    private String levelNames(Words words) {
        return IntStream.rangeClosed(1, pack.areaLevels())
                .mapToObj(level -> words.text("area.level." + level))
                .collect(Collectors.joining("|"));
    }

    /** Each level is offered once the one above it is chosen. */
    private List<List<Choice>> levels(Field field, PageInput input) {
        var levels = new ArrayList<List<Choice>>();
        var above = "";
        for (int level = 1; level <= pack.areaLevels(); level++) {
            var areas = pack.areasIn(above);
            if (areas.isEmpty()) {
                break;
            }
            levels.add(areas.stream()
                    .map(area -> new Choice(area.code(), area.name()))
                    .toList());
            var chosen = input.first(field.key() + "_" + level);
            if (areas.stream().noneMatch(area -> area.code().equals(chosen))) {
                break;
            }
            above = chosen;
        }
        return levels;
    }
}
