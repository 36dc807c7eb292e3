// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import org.amparo.access.WaysIn;

/**
 * How a person comes in, and what was typed to change it.
 *
 * @param passwords the country signs in with them
 * @param done what was just done, to be said: {@code email}, {@code left}, or empty
 */
public record WaysInView(WaysIn.View ways, boolean passwords, Typed typed, String done) {

    /**
     * @param unsafe others read the former mail
     * @param at the id of the input to mend
     */
    public record Typed(String email, boolean unsafe, String error, String at) {

        static final Typed NOTHING = new Typed("", false, "", "");

        @Override
        public String toString() {
            return "Typed";
        }
    }

    public String errorAt(String input) {
        return typed.at().equals(input) ? typed.error() : "";
    }

    @Override
    public String toString() {
        return "WaysInView";
    }
}
