// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;
import org.amparo.documents.CardLine;

/**
 * Cards that are printed: the field to scan them into, those not scanned yet, and those whose holders are to come.
 *
 * @param done number of the card that was scanned last; empty when none was
 */
public record PrintedCardsView(
        Frame frame,
        PrintTabs tabs,
        List<CardLine> printed,
        List<CardLine> ready,
        int readyTotal,
        int page,
        boolean more,
        String done,
        String notice) {

    public PrintedCardsView {
        printed = List.copyOf(printed);
        ready = List.copyOf(ready);
    }

    public String address(int other) {
        return tabs.address("cards") + "&page=" + other;
    }
}
