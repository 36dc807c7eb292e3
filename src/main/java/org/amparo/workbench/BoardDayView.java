// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;

/**
 * One day of an office.
 *
 * @param earlier address of the day before, {@code later} of the day after
 * @param open its hours, or why there are none
 * @param people who is expected; empty for whom they are not to see
 * @param times of the service shown
 */
public record BoardDayView(
        Frame frame,
        String board,
        String address,
        String name,
        String day,
        String earlier,
        String later,
        String open,
        boolean receives,
        List<Person> people,
        List<Choice> services,
        List<Time> times) {

    /** Somebody with an appointment. {@code file} is the address of their appointment's page. */
    public record Person(
            String time,
            String called,
            String number,
            String purpose,
            String people,
            String language,
            String state,
            String file) {
        @Override
        public String toString() {
            return "Person[" + time + "]";
        }
    }

    /** Places that begin at a time. */
    public record Time(String time, int places, int taken, int kept, int keptTaken) {}
}
