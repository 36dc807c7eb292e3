// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

/**
 * The browser that asks: a random name kept in its cookie, and the network it comes from (/24 or /48, only for pacing,
 * never stored as it is). Controllers take it as an argument and hand it to the use cases of signing in.
 */
public record Browser(String binding, String network) {
    @Override
    public String toString() {
        return "Browser";
    }
}
