// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;
import java.util.Map;

/**
 * The page of something a case waits for: a new one, or one to be settled.
 *
 * @param settles the point to be settled, as it stands; empty for a new one
 */
public record PointView(
        Frame frame,
        String address,
        String action,
        Identity identity,
        List<CaseWay.PointLine> settles,
        List<Choice> kinds,
        Typed typed,
        Map<String, String> errors) {

    /** As typed, so that nothing is lost. */
    public record Typed(String kind, String what, String law, String due, boolean blocks, String result) {
        static final Typed EMPTY = new Typed("", "", "", "", false, "");

        @Override
        public String toString() {
            return "Typed";
        }
    }

    @Override
    public String toString() {
        return "PointView";
    }
}
