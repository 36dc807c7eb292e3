// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.amparo.country.PackNode;

/** How long a clock runs, as the law says it: {@code 15 working days}, {@code 42 calendar days}, {@code 6 months}. */
public record Term(int amount, Unit unit) {

    private static final Pattern WRITTEN =
            Pattern.compile("([1-9][0-9]{0,3}) (working days|calendar days|months|years)");

    /** What the amount counts. */
    public enum Unit {
        WORKING_DAYS,
        CALENDAR_DAYS,
        MONTHS,
        YEARS;

        private String written() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    static Term read(PackNode node) {
        var written = WRITTEN.matcher(node.text());
        if (!written.matches()) {
            throw node.fault(
                    "a term such as '15 working days', '42 calendar days', '6 months' or '2 years' is expected here");
        }
        var unit = Arrays.stream(Unit.values())
                .filter(one -> one.written().equals(written.group(2)))
                .findFirst()
                .orElseThrow();
        return new Term(Integer.parseInt(written.group(1)), unit);
    }

    /**
     * Whether each day that passes uses up one of the term's: of working days only those; months and years are turned into
     * the days they have from that day on.
     */
    int daysFrom(LocalDate start) {
        return switch (unit) {
            case WORKING_DAYS, CALENDAR_DAYS -> amount;
            case MONTHS -> (int) (start.plusMonths(amount).toEpochDay() - start.toEpochDay());
            case YEARS -> (int) (start.plusYears(amount).toEpochDay() - start.toEpochDay());
        };
    }

    boolean counts(LocalDate day, Predicate<LocalDate> working) {
        return unit != Unit.WORKING_DAYS || working.test(day);
    }

    @Override
    public String toString() {
        return amount + " " + unit.written();
    }
}
