// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.time.LocalDate;

/**
 * How often one kind of asker checked one of a holder's documents, without times of day: who asks often could be told by them.
 *
 * @param titleKey the words' key of what kind of document it is
 * @param audience anyone, statement, employer, number, clinic, police or labour-registry
 * @param purpose why, where one had to be chosen; else empty
 * @param last the day of the last one
 */
public record CheckCount(String titleKey, String audience, String purpose, int times, LocalDate last) {

    /** The words' key of the purpose: what a code was made for, or what the asker chose. */
    public String purposeKey() {
        return (audience.equals(Audience.EMPLOYER.key()) ? "share.purpose." : "checks.purpose.") + purpose;
    }
}
