// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import org.amparo.documents.CardView;

/** One card at the desk: whose it is, what happened to it, and the forms to hand it over or to spoil it, as typed. */
public record CardDeskView(Frame frame, PrintTabs tabs, CardView card, String notice, String note, String why) {

    public String address() {
        return "/work/print/cards/" + card.card().id();
    }

    @Override
    public String toString() {
        return "CardDeskView";
    }
}
