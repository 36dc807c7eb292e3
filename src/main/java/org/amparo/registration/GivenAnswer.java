// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

/** One answer as given, in the form's encoding; the form's field tells how to print it. */
public record GivenAnswer(Field field, String value) {
    @Override
    public String toString() {
        return "GivenAnswer[" + field.key() + "]";
    }
}
