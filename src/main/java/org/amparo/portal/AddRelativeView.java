// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import java.util.List;
import org.amparo.registration.FieldError;
import org.amparo.registration.PageInput;

/**
 * The questions about somebody who comes to a family later.
 *
 * @param row id the new member will have
 */
public record AddRelativeView(String row, List<FieldView> fields, PageInput input, List<FieldError> errors) {

    public boolean hasErrors() {
        return !errors.isEmpty();
    }

    /** What is wrong with one input, as a key of the texts; empty when nothing is. */
    public String errorAt(String input) {
        return errors.stream()
                .filter(error -> error.input().equals(input))
                .map(FieldError::message)
                .findFirst()
                .orElse("");
    }

    @Override
    public String toString() {
        return "AddRelativeView";
    }
}
