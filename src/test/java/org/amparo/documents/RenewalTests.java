// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When a document can be renewed, and how long the next one is valid. */
class RenewalTests {

    private static final LocalDate LAST = LocalDate.of(2027, 3, 11);

    private final RenewalTime time = new Renewal(Renewal.By.HOLDER, Period.ofDays(30), Period.ofMonths(6)).time(LAST);
    private final DocumentType permit = SmallPack.types().get("work-permit");

    @Test
    void opensBeforeTheLastDayAndClosesLongAfter() {
        assertThat(time.isEarly(LocalDate.of(2027, 2, 8))).isTrue();
        assertThat(time.isOpen(LocalDate.of(2027, 2, 9))).isTrue();
        assertThat(time.isLate(LAST)).isFalse();
        assertThat(time.isLate(LAST.plusDays(1))).isTrue();
        assertThat(time.isOpen(LocalDate.of(2027, 9, 11))).isTrue();
        assertThat(time.isOpen(LocalDate.of(2027, 9, 12))).isFalse();
    }

    @Test
    void theNextIsCountedFromTheDayAfterTheLast() {
        assertThat(permit.renewedUntil(LAST, LocalDate.of(2027, 2, 20))).contains(LocalDate.of(2028, 3, 11));
    }

    @Test
    void aLateOneIsCountedFromToday() {
        assertThat(permit.renewedUntil(LAST, LocalDate.of(2027, 5, 1))).contains(LocalDate.of(2028, 4, 30));
    }

    @Test
    void onlyWhatItsHolderRenewsAndWhatLapsesHasATime() {
        assertThat(permit.holderRenews(Optional.empty())).isEmpty();
        assertThat(permit.holderRenews(Optional.of(LAST))).isPresent();
        assertThat(SmallPack.types().statement().holderRenews(Optional.of(LAST)))
                .isEmpty();
    }
}
