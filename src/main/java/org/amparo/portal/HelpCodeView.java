// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import java.util.UUID;

/** A helper's code as typed, and what is wrong with it in words. */
public record HelpCodeView(UUID attempt, String code, String error) {
    @Override
    public String toString() {
        return "HelpCodeView";
    }
}
