// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;

/** Why no fingerprints are taken. @param chosen what was typed and not taken, or empty */
public record FingerprintsView(
        FlowView flow, String settled, List<Choice> reasons, String chosen, String note, String error) {

    public boolean isWrong() {
        return !error.isEmpty();
    }

    @Override
    public String toString() {
        return "FingerprintsView";
    }
}
