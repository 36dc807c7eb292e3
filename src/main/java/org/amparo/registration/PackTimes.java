// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.Period;
import org.amparo.country.PackNode;

/** Reads times of day and terms as packs write them. */
final class PackTimes {

    private PackTimes() {}

    static LocalTime time(PackNode node) {
        try {
            return LocalTime.parse(node.text());
        } catch (DateTimeException noTime) {
            throw node.fault("a time of day such as \"09:00\" is expected here, not " + node.text());
        }
    }

    static int workingDays(PackNode node) {
        try {
            var period = Period.parse(node.text());
            if (period.toTotalMonths() == 0 && period.getDays() > 0) {
                return period.getDays();
            }
        } catch (DateTimeException noPeriod) {
            // the fault below says it
        }
        throw node.fault("a number of working days such as P10D is expected here, not " + node.text());
    }
}
