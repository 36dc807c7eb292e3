// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;
import java.util.UUID;

/**
 * The documents of a case, to be printed and handed over.
 *
 * @param preparing one is being produced at this moment
 * @param finished the visit is at its end
 */
public record HandOverView(
        FlowView flow, String fileNumber, List<Paper> papers, boolean preparing, boolean signs, boolean finished) {

    /**
     * A document.
     *
     * @param file can be printed
     * @param card is printed at the office's print station
     */
    public record Paper(UUID id, String title, String state, String tone, String address, boolean file, boolean card) {}

    @Override
    public String toString() {
        return "HandOverView";
    }
}
