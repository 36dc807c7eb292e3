// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.country.CountryPack;
import org.amparo.registration.ApplicationState;
import org.amparo.registration.InformationRequestView;
import org.amparo.registration.Receipt;
import org.amparo.testing.OfficeWork;
import org.junit.jupiter.api.Test;

/** Which one thing comes next. */
class NextStepTests {

    private static final LocalDate THURSDAY = LocalDate.of(2026, 3, 26);

    private final CountryPack pack = new OfficeWork().get(CountryPack.class);

    @Test
    void whatTheStateSaysWhenNothingIsAsked() {
        var next = NextStep.of(receipt(ApplicationState.PRE_REGISTERED), List.of(), List.of(), pack, THURSDAY);

        assertThat(next.key()).isEqualTo("status.PRE_REGISTERED");
        assertThat(next.by()).isEmpty();
        assertThat(next.link()).isEmpty();
    }

    @Test
    void theNearestOpenRequestComesFirst() {
        var later = request(THURSDAY.plusDays(9), false);
        var sooner = request(THURSDAY.plusDays(5), false);
        var done = request(THURSDAY.plusDays(1), true);

        var next = NextStep.of(
                receipt(ApplicationState.INFORMATION_REQUESTED),
                List.of(done, later, sooner),
                List.of(),
                pack,
                THURSDAY);

        assertThat(next.link()).isEqualTo("/apply/requests/" + sooner.id());
        assertThat(next.by()).contains(THURSDAY.plusDays(5));
        assertThat(next.late()).isFalse();
    }

    @Test
    void daysLeftAreWorkingDays() {
        // from Thursday to the Tuesday after Easter week in Peru: Friday, Monday, Tuesday
        var next = NextStep.of(
                receipt(ApplicationState.INFORMATION_REQUESTED),
                List.of(request(LocalDate.of(2026, 3, 31), false)),
                List.of(),
                pack,
                THURSDAY);
        assertThat(next.daysLeft()).isEqualTo(3);

        // Holy Thursday and Good Friday are no working days
        var over = NextStep.of(
                receipt(ApplicationState.INFORMATION_REQUESTED),
                List.of(request(LocalDate.of(2026, 4, 6), false)),
                List.of(),
                pack,
                LocalDate.of(2026, 4, 1));
        assertThat(over.daysLeft()).isEqualTo(1);
    }

    @Test
    void aTermThatIsOverStillLeadsToTheReply() {
        var request = request(THURSDAY.minusDays(1), false);

        var next = NextStep.of(
                receipt(ApplicationState.INFORMATION_REQUESTED), List.of(request), List.of(), pack, THURSDAY);

        assertThat(next.late()).isTrue();
        assertThat(next.daysLeft()).isZero();
        assertThat(next.link()).isEqualTo("/apply/requests/" + request.id());
    }

    private static Receipt receipt(ApplicationState state) {
        return new Receipt(UUID.randomUUID(), UUID.randomUUID(), "PE-1", Instant.EPOCH, "Yuli", "TAC", state);
    }

    private static InformationRequestView request(LocalDate by, boolean answered) {
        return new InformationRequestView(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "A copy",
                Instant.EPOCH,
                by,
                Optional.of("Here").filter(reply -> answered),
                Optional.of(Instant.EPOCH).filter(at -> answered),
                "",
                Optional.empty(),
                false);
    }
}
