// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

/** A helper's address as typed, and what is wrong with it in words. */
public record HelpDoorView(String email, String error) {
    @Override
    public String toString() {
        return "HelpDoorView";
    }
}
