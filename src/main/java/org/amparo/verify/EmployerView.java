// SPDX-License-Identifier: Apache-2.0
package org.amparo.verify;

/** The form for employers, and the words' key of what went wrong; empty at first. {@code code} is the document's. */
public record EmployerView(String code, TypedDay typed, String error) {

    public boolean isWrong() {
        return !error.isEmpty();
    }
}
