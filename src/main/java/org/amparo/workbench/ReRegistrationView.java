// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;
import java.util.UUID;
import org.amparo.registration.ReRegistrationProgress;

/** How far the re-registration is, what waits for a look, and what officers decided. */
public record ReRegistrationView(
        Frame frame, ReRegistrationProgress progress, List<Month> months, List<Line> open, List<Line> decided) {

    public record Month(String name, long matched) {}

    /** @param state the words' key of what became of it */
    public record Line(
            UUID id, String controlNumber, String name, String number, String legacyName, String filed, String state) {
        @Override
        public String toString() {
            return "Line[" + id + "]";
        }
    }
}
