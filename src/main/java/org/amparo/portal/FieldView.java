// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import java.util.List;
import org.amparo.registration.EvidenceFile;
import org.amparo.registration.Field;
import org.amparo.registration.FieldError;
import org.amparo.registration.Upload;

/**
 * One question as a page shows it: whether it may stay empty for good, what is wrong with it, what there is to choose
 * from, which files it has.
 *
 * @param levelNames what each level of an area is called, with bars between, for the script that asks the next one
 * @param unfinished files of which only a part arrived
 * @param rows of a list: those there are
 * @param nextRow of a list: the id the next row would have; empty when there are as many as there may be
 */
public record FieldView(
        Field field,
        boolean optional,
        List<FieldError> errors,
        List<Choice> choices,
        List<List<Choice>> levels,
        String levelNames,
        List<EvidenceFile> files,
        List<Upload> unfinished,
        List<RowLine> rows,
        String nextRow) {

    /** A code and how it reads. */
    public record Choice(String code, String label) {}

    /** One row of a list: what it is called by, and the rest of what was answered. */
    public record RowLine(String id, String title, String more) {}

    /** Key of the question's text. */
    public String label() {
        return field.label();
    }

    public String key() {
        return field.key();
    }

    public boolean hasError() {
        return !errors.isEmpty();
    }

    public boolean hasErrorAt(String input) {
        return errors.stream().anyMatch(error -> error.input().equals(input));
    }

    /** Ids for {@code aria-describedby}: the hint and the errors that there are. */
    public String describedBy() {
        return (field.note() ? key() + "-note " : "")
                + (field.hint() ? key() + "-hint " : "")
                + (hasError() ? key() + "-err" : "");
    }

    /** Asked as a group of inputs under a legend, not as one input under a label. */
    public boolean isGroup() {
        return switch (field.type()) {
            case DATE, PARTIAL_DATE, ONE, MANY, CHOICES, PHONES, AREA, YES_NO, ROWS -> true;
            default -> false;
        };
    }
}
