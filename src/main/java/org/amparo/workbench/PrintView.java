// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;
import org.amparo.documents.BatchView;
import org.amparo.documents.CardLine;

/**
 * The queue of an office: what waits to be printed, and the batches; pages count from 1.
 *
 * @param blanks how many are in stock
 * @param notice why what was asked was not done; empty when nothing was refused
 */
public record PrintView(
        Frame frame,
        PrintTabs tabs,
        List<BatchView> batches,
        List<CardLine> cards,
        int total,
        int blanks,
        int page,
        boolean more,
        String notice) {

    public PrintView {
        batches = List.copyOf(batches);
        cards = List.copyOf(cards);
    }

    public String address(int other) {
        return tabs.address("") + "&page=" + other;
    }
}
