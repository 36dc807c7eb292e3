// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.util.List;
import java.util.Optional;

/**
 * What is asked of each row of a list, such as each member of a family. Conditions of its fields and rules see the row as
 * {@code row} beside {@code answers}.
 *
 * @param family each row is a person of the applicant's family: what it answers makes a person
 * @param whereabouts code of list WHR that holds for every row, for a list of those who are here; else empty
 */
public record RowForm(List<Field> fields, List<PageRule> rules, int most, boolean family, String whereabouts) {

    /** The page on which one row is answered; read and shown like any other. */
    public FormPage page(FormPage page, Field list, String row) {
        return new FormPage(
                page.key(),
                page.section(),
                fields.stream().map(field -> field.of(list, row)).toList(),
                rules,
                Condition.ALWAYS);
    }

    RowForm withoutFiles() {
        return new RowForm(fields.stream().filter(field -> !field.isFile()).toList(), rules, most, family, whereabouts);
    }

    Optional<Field> field(String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }
}
