// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import java.util.UUID;

/** The page that asks for the code: which attempt, the pass of the information gate, what was typed and what is wrong. */
public record CodeView(UUID attempt, String pass, String code, String error) {
    @Override
    public String toString() {
        return "CodeView";
    }
}
