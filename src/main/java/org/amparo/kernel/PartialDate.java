// SPDX-License-Identifier: Apache-2.0
package org.amparo.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A date of which only a part may be known, written in EDTF (ISO 8601-2): {@code 1991-05-14}, {@code 1991-05},
 * {@code 1991}, {@code 1991~} (estimated year). A missing day or month is never filled in.
 */
public sealed interface PartialDate {

    /** The whole date is known. */
    record Day(LocalDate date) implements PartialDate {
        @Override
        public String edtf() {
            return date.toString();
        }

        @Override
        public LocalDate earliest() {
            return date;
        }

        @Override
        public LocalDate latest() {
            return date;
        }
    }

    /** Month and year are known. */
    record Month(YearMonth month) implements PartialDate {
        @Override
        public String edtf() {
            return month.toString();
        }

        @Override
        public LocalDate earliest() {
            return month.atDay(1);
        }

        @Override
        public LocalDate latest() {
            return month.atEndOfMonth();
        }
    }

    /** Only the year is known, or guessed at. */
    record InYear(Year year, boolean estimated) implements PartialDate {
        @Override
        public String edtf() {
            return "%04d%s".formatted(year.getValue(), estimated ? "~" : "");
        }

        @Override
        public LocalDate earliest() {
            return year.atDay(1);
        }

        @Override
        public LocalDate latest() {
            return year.atMonth(12).atEndOfMonth();
        }
    }

    String edtf();

    /** The first day it can mean; with {@link #latest} the bounds for rules that depend on age. */
    LocalDate earliest();

    LocalDate latest();

    /** Reads what {@link #edtf} writes; empty when it is not such a date, 31 February included. */
    static Optional<PartialDate> parse(String edtf) {
        // Year.parse alone would take "-991" and "+999" for years.
        if (!edtf.matches("[0-9]{4}[-0-9~]*")) {
            return Optional.empty();
        }
        try {
            return switch (edtf.length()) {
                case 4 -> Optional.of(new InYear(Year.parse(edtf), false));
                case 5 ->
                    edtf.endsWith("~")
                            ? Optional.of(new InYear(Year.parse(edtf.substring(0, 4)), true))
                            : Optional.empty();
                case 7 -> Optional.of(new Month(YearMonth.parse(edtf)));
                case 10 -> Optional.of(new Day(LocalDate.parse(edtf)));
                default -> Optional.empty();
            };
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
