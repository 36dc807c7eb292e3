// SPDX-License-Identifier: Apache-2.0
package org.amparo.command.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.amparo.appointments.Bookings;
import org.amparo.appointments.OfficeCalendar;
import org.amparo.appointments.OfficeNumbers;
import org.amparo.appointments.ReceiveVisitors;
import org.amparo.country.CountryPack;
import org.amparo.testing.RunningAmparo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whenever a demo starts, somebody waits at its offices, somebody is called, and its numbers say something. */
class DemoVisitsTests {

    @ParameterizedTest
    @ValueSource(strings = {"peru", "brazil", "argentina"})
    void officesAreAlive(String country) {
        var settings = Map.<String, Object>of("amparo.pack", "countries/" + country, "amparo.demo.empty", false);
        try (var demo = RunningAmparo.startAlone(settings).context()) {
            var jdbc = demo.getBean(JdbcClient.class);
            var visits = count(jdbc, "appointments.visit");
            var offices = demo.getBean(CountryPack.class).file("demo.yaml").get("visitors").list().stream()
                    .map(visitor -> visitor.get("office").text())
                    .distinct()
                    .toList();
            for (var office : offices) {
                var numbers = demo.getBean(OfficeNumbers.class).of(office);
                assertThat(numbers.waiting()).as(office).isGreaterThanOrEqualTo(2);
                assertThat(numbers.medianDesk()).as(office).isPresent();
                var books =
                        demo.getBean(OfficeCalendar.class).termsToday(office).appointments();
                assertThat(numbers.missedOfHundred().isPresent())
                        .as("missed at " + office)
                        .isEqualTo(books);
            }
            assertThat(demo.getBean(ReceiveVisitors.class).screen(offices.getFirst()))
                    .hasSize(1);
            assertThat(jdbc.sql("select count(distinct v.subject) from appointments.visit v where v.ended_at is null"
                                    + " and v.booking_id is not null and v.called_at is null")
                            .query(Integer.class)
                            .single())
                    .as("one with an appointment waits")
                    .isEqualTo(1);
            var coming = jdbc.sql(
                            "select subject from appointments.booking where state = 'BOOKED' and day > current_date")
                    .query((row, n) -> row.getObject("subject", UUID.class))
                    .list();
            assertThat(coming)
                    .isNotEmpty()
                    .allSatisfy(
                            subject -> assertThat(demo.getBean(Bookings.class).history(subject))
                                    .hasSize(1));

            demo.getBean(DemoStaff.class).run(new DefaultApplicationArguments());
            assertThat(count(jdbc, "appointments.visit"))
                    .as("nobody comes twice a day")
                    .isEqualTo(visits);
        }
    }

    private static long count(JdbcClient jdbc, String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
