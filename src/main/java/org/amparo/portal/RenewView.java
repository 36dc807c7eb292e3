// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import java.time.LocalDate;
import org.amparo.documents.DocumentView;

/**
 * A document about to be renewed.
 *
 * @param state open, late, early, closed or done
 * @param day the one its texts speak of: the last valid day, the last to renew late, or the first to renew
 * @param error nothing was chosen
 */
public record RenewView(DocumentView document, String state, LocalDate day, boolean error) {

    static RenewView of(DocumentView document, LocalDate today, boolean error) {
        if (document.renewal().isEmpty()) {
            return new RenewView(document, "done", today, false);
        }
        var time = document.renewal().get();
        if (time.isEarly(today)) {
            return new RenewView(document, "early", time.opens(), false);
        }
        if (!time.isOpen(today)) {
            return new RenewView(document, "closed", time.closes(), false);
        }
        return time.isLate(today)
                ? new RenewView(document, "late", time.closes(), error)
                : new RenewView(document, "open", time.validUntil(), error);
    }

    public boolean asks() {
        return state.equals("open") || state.equals("late");
    }
}
