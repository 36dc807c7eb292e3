// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

/** The page that asks where to mail a link: what was typed, the pass of the information gate, and what is wrong. */
public record LinkView(String email, String pass, String error) {
    @Override
    public String toString() {
        return "LinkView";
    }
}
