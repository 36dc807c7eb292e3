// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.documents.DocumentView;
import org.amparo.documents.ShareDocument;
import org.amparo.documents.ShareView;

/**
 * Share codes a holder made, and the form for another.
 *
 * @param papers valid ones, which can be shared
 * @param wrong the fault's key by the field's name
 * @param press makes pressing the button twice one code
 */
public record SharesView(
        List<DocumentView> papers,
        List<ShareDocument.Purpose> purposes,
        List<Integer> lengths,
        Typed typed,
        Map<String, String> wrong,
        boolean full,
        UUID press,
        List<ShareView> holding,
        List<ShareView> ended) {

    /** What was chosen, as sent; empty or 0 where nothing was. */
    public record Typed(String document, String purpose, int days) {}

    public boolean isWrong() {
        return !wrong.isEmpty();
    }

    public boolean isWrong(String field) {
        return wrong.containsKey(field);
    }
}
