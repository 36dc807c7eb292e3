// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

/** The page that asks for a card's code and its PIN: the code as typed, and what is wrong. */
public record CardEntryView(String code, String error, boolean wrongCode) {
    @Override
    public String toString() {
        return "CardEntryView";
    }
}
