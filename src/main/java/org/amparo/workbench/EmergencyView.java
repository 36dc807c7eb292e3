// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;

/**
 * The page to open a closed part of a file in an emergency, with what was typed.
 *
 * @param parts those the officer may not open otherwise, whether anything is in them or not
 * @param field what is wrong: {@code choice} or {@code reason}; empty when nothing is
 */
public record EmergencyView(
        Frame frame,
        Identity identity,
        String address,
        List<Choice> parts,
        List<Choice> dangers,
        String reason,
        String field) {

    @Override
    public String toString() {
        return "EmergencyView";
    }
}
