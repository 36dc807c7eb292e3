// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.UUID;
import org.amparo.country.Words;

/** The receipt of a keyed paper form; {@code theirs} are the words of the person who takes it home. */
public record PaperReceiptView(
        Frame frame,
        Words theirs,
        UUID application,
        String controlNumber,
        String receivedOn,
        String name,
        String office) {
    @Override
    public String toString() {
        return "PaperReceiptView[" + application + "]";
    }
}
