// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;

/**
 * The closed answers of one compartment.
 *
 * @param compartment in lower case, as its texts are named
 * @param until the hour until which it is open in an emergency; empty for who may open it anyway
 * @param said what the person said at the desk, asked alone
 */
public record ClosedView(
        Frame frame,
        Identity identity,
        String address,
        String compartment,
        List<DeskView.Told> told,
        List<Said> said,
        String until) {

    /** One answer. */
    public record Said(String when, String what, List<String> choices, String words) {

        @Override
        public String toString() {
            return "Said";
        }
    }

    @Override
    public String toString() {
        return "ClosedView[" + compartment + "]";
    }
}
