// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

/**
 * Who somebody says they are, as typed.
 *
 * @param at the id of the input to mend
 */
public record InvitedView(String name, String day, String month, String year, String error, String at) {

    static final InvitedView EMPTY = new InvitedView("", "", "", "", "", "");

    public String part(String part) {
        return switch (part) {
            case "day" -> day;
            case "month" -> month;
            default -> year;
        };
    }

    @Override
    public String toString() {
        return "InvitedView";
    }
}
