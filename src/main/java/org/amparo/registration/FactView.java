// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.util.List;
import java.util.Optional;

/**
 * One fact as the desk shows it: what the person declared, what counts now, and every check of it, oldest first.
 * Values are in the encoding of {@link Fact}.
 */
public record FactView(Fact fact, String declared, String current, List<FactCheck> history) {

    public FactView {
        history = List.copyOf(history);
    }

    /** The check that counts; empty while the fact waits for one. */
    public Optional<FactCheck> check() {
        return history.isEmpty() || history.getLast().outcome().isOpen()
                ? Optional.empty()
                : Optional.of(history.getLast());
    }

    public boolean isChecked() {
        return check().isPresent();
    }

    public boolean isDeclared() {
        return !declared.isEmpty();
    }

    public boolean isCorrected() {
        return !current.equals(declared);
    }

    /** Without the values, which say something of a person. */
    @Override
    public String toString() {
        return "FactView[" + fact + "]";
    }
}
