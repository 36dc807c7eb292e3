// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

/** The page on which a PIN is chosen: the pass of the information gate, whether somebody is signed in, what is wrong. */
public record CardView(String pass, boolean signedIn, String pin, String error) {
    @Override
    public String toString() {
        return "CardView";
    }
}
