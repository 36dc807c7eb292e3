// SPDX-License-Identifier: Apache-2.0
package org.amparo.verify;

import java.time.LocalDate;
import java.util.Optional;
import org.amparo.kernel.TypedTime;

/** A birth date in three fields, as typed. */
public record TypedDay(String day, String month, String year) {

    private static final int LONGEST = 10;

    static final TypedDay NONE = new TypedDay("", "", "");

    public TypedDay {
        day = bounded(day);
        month = bounded(month);
        year = bounded(year);
    }

    Optional<LocalDate> read() {
        return TypedTime.day(day + "/" + month + "/" + year);
    }

    private static String bounded(String typed) {
        var text = typed.strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    @Override
    public String toString() {
        return "TypedDay";
    }
}
