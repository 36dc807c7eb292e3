// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;
import java.util.UUID;

/**
 * Four weeks of an office.
 *
 * @param manages whether the officer sets how it receives people
 * @param receives whether the officer sees who comes
 * @param services of which one is shown
 * @param weekdays in full, the first one first
 * @param earlier address of the weeks before, empty at the end of what is kept; {@code later} likewise
 * @param notice what was just done, or empty
 */
public record BoardView(
        Frame frame,
        String address,
        String name,
        String city,
        String today,
        boolean appointments,
        boolean manages,
        boolean receives,
        List<TodayView.Figure> figures,
        List<Choice> services,
        String from,
        List<String> weekdays,
        List<List<Cell>> weeks,
        String earlier,
        String later,
        List<Waiting> waiting,
        List<Need> needs,
        List<Closing> closings,
        String notice) {

    /**
     * One day.
     *
     * @param day in ISO 8601
     * @param number of the day, with the month where it begins
     * @param label with weekday, for who hears it
     * @param state {@code open}, {@code full}, {@code closed}, {@code holiday}, {@code off}, {@code past} or {@code later}
     * @param text how much is free, or why nothing is
     * @param more what else there is to know, or empty
     * @param address of the day's page, or empty where there is nothing to see
     */
    public record Cell(
            String day,
            String number,
            String label,
            String state,
            String text,
            String more,
            int taken,
            int places,
            String address,
            boolean today) {}

    /** How many wait for a place of a service. */
    public record Waiting(String service, int people) {}

    /** A day on which somebody who speaks a language has to come. */
    public record Need(String address, String day, String language, int bookings, String first) {}

    /** Days on which it is closed. */
    public record Closing(UUID id, String days, String reason, String by, String lifted, boolean inForce) {}

    public boolean choosesService() {
        return services.size() > 1;
    }
}
