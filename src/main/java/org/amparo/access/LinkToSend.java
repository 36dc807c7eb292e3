// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

/** A link on its way into one mail; it exists in clear nowhere else. */
public record LinkToSend(String email, String language, String token) {

    /** Where it leads, below the address of the portal. */
    public String path() {
        return "/apply/link/" + token;
    }

    @Override
    public String toString() {
        return "LinkToSend";
    }
}
