// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.util.List;
import java.util.Optional;
import org.amparo.access.Compartment;

/**
 * One question of the form.
 *
 * @param label key of its text; its hint, reason and options have keys that begin with it
 * @param max most characters a text may have
 * @param list name of the pack's code list to choose from, or empty
 * @param options codes to choose from, in order; empty unless the type chooses
 * @param fact what the answer is copied to when the application is sent
 * @param required must be answered before sending; kept for very few
 * @param later may be brought later, and is shown so on the last page
 * @param note has a text above it that says something before it is asked
 * @param photo for files: a picture of the person, not a paper
 * @param autocomplete value of the HTML attribute, or empty
 * @param format for texts: what they must look like
 * @param compartment whose key seals the answer; closed to the desk
 * @param rows what is asked of each, when the answer is a list
 */
public record Field(
        String key,
        String label,
        FieldType type,
        int max,
        String list,
        List<String> options,
        Optional<Fact> fact,
        boolean required,
        boolean later,
        boolean hint,
        boolean note,
        boolean photo,
        String autocomplete,
        Optional<TextFormat> format,
        Optional<Compartment> compartment,
        Optional<RowForm> rows,
        Condition show) {

    public boolean isFile() {
        return type == FieldType.FILE;
    }

    public boolean isRows() {
        return type == FieldType.ROWS;
    }

    public boolean isClosed() {
        return compartment.isPresent();
    }

    /** A list without the files of its rows. */
    Field withoutFiles() {
        var less = rows.map(RowForm::withoutFiles);
        return new Field(
                key,
                label,
                type,
                max,
                list,
                options,
                fact,
                required,
                later,
                hint,
                note,
                photo,
                autocomplete,
                format,
                compartment,
                less,
                show);
    }

    /** The same question of one row; its uploads belong to that row. */
    Field of(Field list, String row) {
        return new Field(
                isFile() ? Rows.evidenceKey(list.key(), row, key) : key,
                label,
                type,
                max,
                this.list,
                options,
                fact,
                required,
                later,
                hint,
                note,
                photo,
                autocomplete,
                format,
                list.compartment(),
                rows,
                show);
    }
}
