// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

/** The forms of the drawer as typed: a box's first and last serial; what was counted; a serial, where it is and why. */
public record StockTyped(String first, String last, String counted, String serial, String state, String why) {

    static final StockTyped NOTHING = new StockTyped("", "", "", "", "", "");
}
