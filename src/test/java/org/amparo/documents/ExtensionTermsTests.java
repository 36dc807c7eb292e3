// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an extension may ask for. */
class ExtensionTermsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 20);

    private static ExtensionTerms terms(String from, String to, String last, String act) {
        return new ExtensionTerms(
                "certificate",
                LocalDate.parse(from),
                Optional.of(to).filter(day -> !day.isEmpty()).map(LocalDate::parse),
                LocalDate.parse(last),
                new LegalAct("Decreto", "12/2026", LocalDate.parse(act)));
    }

    @Test
    void takesWhatEndsLaterThanTheDocuments() {
        assertThat(terms("2026-03-01", "2026-06-30", "2026-12-31", "2026-03-18").faults(TODAY))
                .isEmpty();
        assertThat(terms("2026-03-01", "", "2026-03-20", "2026-03-20").faults(TODAY))
                .isEmpty();
    }

    @Test
    void saysWhatIsWrong() {
        assertThat(terms("2026-03-01", "2026-02-01", "2026-12-31", "2026-03-18").faults(TODAY))
                .containsExactly(ExtensionTerms.Fault.TO_BEFORE_FROM);
        assertThat(terms("2026-01-01", "", "2026-03-19", "2026-03-18").faults(TODAY))
                .containsExactly(ExtensionTerms.Fault.LAST_DAY_OVER);
        assertThat(terms("2026-03-01", "2026-12-31", "2026-12-31", "2026-03-18").faults(TODAY))
                .containsExactly(ExtensionTerms.Fault.LAST_DAY_NOT_LATER);
        assertThat(terms("2026-03-01", "", "2206-12-31", "2026-03-18").faults(TODAY))
                .containsExactly(ExtensionTerms.Fault.LAST_DAY_TOO_FAR);
        assertThat(terms("2026-03-01", "", "2026-12-31", "2026-03-21").faults(TODAY))
                .containsExactly(ExtensionTerms.Fault.ACT_IN_FUTURE);
    }
}
