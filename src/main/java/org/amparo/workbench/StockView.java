// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;
import java.util.Map;
import org.amparo.documents.BlankState;
import org.amparo.documents.BoxView;
import org.amparo.documents.Stocktake;

/**
 * The drawer of blanks: how many are where, the boxes, the counts, and the forms as typed.
 *
 * @param wrong which form {@code notice} is about: box, count, end, or none of them
 */
public record StockView(
        Frame frame,
        PrintTabs tabs,
        Map<BlankState, Integer> counts,
        List<BoxView> boxes,
        List<Stocktake> stocktakes,
        boolean needsTwo,
        StockTyped typed,
        String wrong,
        String notice) {

    public StockView {
        boxes = List.copyOf(boxes);
        stocktakes = List.copyOf(stocktakes);
    }

    public int count(BlankState state) {
        return counts.getOrDefault(state, 0);
    }

    public String notice(String form) {
        return form.equals(wrong) ? notice : "";
    }
}
