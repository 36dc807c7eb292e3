// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;

/**
 * The closed answers of one compartment.
 *
 * @param compartment in lower case, as its texts are named
 */
public record ClosedView(Frame frame, Identity identity, String address, String compartment, List<DeskView.Told> told) {

    @Override
    public String toString() {
        return "ClosedView[" + compartment + "]";
    }
}
