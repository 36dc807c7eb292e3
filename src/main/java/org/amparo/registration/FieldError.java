// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.util.List;

/** What is wrong with one answer: the field, the input to focus, and the message that names the mend. */
public record FieldError(String field, String input, String message, List<Object> arguments) {

    static FieldError at(Field field, String message, Object... arguments) {
        return new FieldError(field.key(), field.key(), message, List.of(arguments));
    }

    static FieldError at(Field field, String part, String message) {
        return new FieldError(field.key(), field.key() + "_" + part, message, List.of());
    }
}
