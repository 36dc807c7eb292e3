// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.time.LocalDate;

/**
 * When a holder can renew a document online.
 *
 * @param opens the first day
 * @param validUntil the document's last valid day; renewing later is late, and possible all the same
 * @param closes the last day; from then on an office does it
 */
public record RenewalTime(LocalDate opens, LocalDate validUntil, LocalDate closes) {

    public boolean isEarly(LocalDate today) {
        return today.isBefore(opens);
    }

    public boolean isOpen(LocalDate today) {
        return !isEarly(today) && !today.isAfter(closes);
    }

    public boolean isLate(LocalDate today) {
        return today.isAfter(validUntil);
    }
}
