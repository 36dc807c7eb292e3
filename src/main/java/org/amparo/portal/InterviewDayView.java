// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** The dates on which somebody may talk by video, what is chosen, and what is wrong with that. */
public record InterviewDayView(
        String country,
        List<LocalDate> days,
        List<LocalTime> times,
        String day,
        String time,
        String dayError,
        String timeError) {

    public boolean isWrong() {
        return !dayError.isEmpty() || !timeError.isEmpty();
    }
}
