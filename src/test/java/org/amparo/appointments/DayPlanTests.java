// SPDX-License-Identifier: Apache-2.0
package org.amparo.appointments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The places of a day, by the clock on the wall. */
class DayPlanTests {

    private static final ZoneId NORFOLK = ZoneId.of("Pacific/Norfolk");
    private static final Purpose VISIT = new Purpose("registration", 20, false);

    private static OfficeTerms terms(Desks desks, OpeningHours... hours) {
        return new OfficeTerms(
                OfficeTerms.ALWAYS,
                Map.of(DayOfWeek.SUNDAY, List.of(hours), DayOfWeek.MONDAY, List.of(hours)),
                false,
                Map.of("registration", desks),
                Set.of(),
                true,
                true,
                false,
                "");
    }

    private static OpeningHours hours(String from, String until) {
        return new OpeningHours(LocalTime.parse(from), LocalTime.parse(until));
    }

    private static List<PlannedSlot> plan(OfficeTerms terms, String day) {
        return DayPlan.of(terms, LocalDate.parse(day), NORFOLK, List.of(VISIT));
    }

    private static List<String> walls(List<PlannedSlot> plan) {
        return plan.stream()
                .map(slot -> slot.startsAt().atZone(NORFOLK).toLocalTime().toString())
                .toList();
    }

    @Test
    void aVisitEndsBeforeTheOfficeCloses() {
        var plan = plan(terms(new Desks(2, 0, 0), hours("09:00", "10:10"), hours("13:00", "13:20")), "2026-11-23");

        assertThat(walls(plan)).containsExactly("09:00", "09:20", "09:40", "13:00");
        assertThat(plan).allSatisfy(slot -> assertThat(slot.capacity()).isEqualTo(2));
    }

    @Test
    void eachKindOfPlaceHasItsOwnCapacity() {
        var plan = plan(terms(new Desks(3, 1, 2), hours("09:00", "09:20")), "2026-11-23");

        assertThat(plan)
                .extracting(PlannedSlot::pool, PlannedSlot::capacity)
                .containsExactlyInAnyOrder(tuple(Pool.OPEN, 3), tuple(Pool.ACCESSIBLE, 1), tuple(Pool.KEPT, 2));
    }

    @Test
    void aDayThatIsNotNamedIsClosed() {
        assertThat(plan(terms(new Desks(2, 0, 0), hours("09:00", "10:00")), "2026-11-24"))
                .isEmpty();
    }

    @Test
    void anHourThatClocksSkipHasNoPlaces() {
        // on 4 October 2026 at 2:00 it becomes 3:00
        var plan = plan(terms(new Desks(1, 0, 0), hours("01:00", "04:00")), "2026-10-04");

        assertThat(walls(plan)).containsExactly("01:00", "01:20", "01:40", "03:00", "03:20", "03:40");
        assertThat(Duration.between(plan.get(2).startsAt(), plan.get(3).startsAt()))
                .hasMinutes(20);
    }

    @Test
    void anHourThatComesTwiceIsUsedOnce() {
        // on 5 April 2026 at 3:00 it becomes 2:00 again
        var plan = plan(terms(new Desks(1, 0, 0), hours("01:00", "04:00")), "2026-04-05");

        assertThat(walls(plan))
                .containsExactly("01:00", "01:20", "01:40", "02:00", "02:20", "02:40", "03:00", "03:20", "03:40");
        assertThat(plan.stream().map(PlannedSlot::startsAt)).doesNotHaveDuplicates();
        assertThat(Duration.between(plan.get(5).startsAt(), plan.get(6).startsAt()))
                .hasMinutes(80);
    }
}
