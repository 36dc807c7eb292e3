// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

/** Either the question for the former address or, with an attempt, for the code that was sent there. */
public record UndoEmailView(String attempt, String typed, String error) {

    public boolean asksForCode() {
        return !attempt.isEmpty();
    }

    @Override
    public String toString() {
        return "UndoEmailView";
    }
}
