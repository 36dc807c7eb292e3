// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;
import org.amparo.kernel.PartialDate;
import org.amparo.registration.Fact;
import org.springframework.stereotype.Component;

/** How an officer types what a document says, in one short input: dates as day, month, year with anything between. */
@Component
class SeenInput {

    private static final Pattern DATE = Pattern.compile("(?:(?:(\\d{1,2})\\D+)?(\\d{1,2})\\D+)?(\\d{4})\\s*(~?)");

    private final CountryPack pack;

    SeenInput(CountryPack pack) {
        this.pack = pack;
    }

    /** Several nationalities, or an area level by level, are typed on the page that corrects. */
    static String kind(Fact fact, String declared) {
        return switch (fact.kind()) {
            case TEXT, IDENTIFIER -> "text";
            case PARTIAL_DATE -> "date";
            case CODES -> declared.contains(" ") ? "" : "select";
            case YES_NO, AREA -> "";
        };
    }

    /** As the fact is written down; what is no date stays what it is, and is refused by name. */
    static String read(Fact fact, String typed) {
        var text = typed.strip();
        if (fact.kind() != Fact.Kind.PARTIAL_DATE) {
            return text;
        }
        var date = DATE.matcher(text);
        if (!date.matches()) {
            return text;
        }
        var written = new StringBuilder(date.group(3));
        for (var group : new int[] {2, 1}) {
            Optional.ofNullable(date.group(group))
                    .ifPresent(part -> written.append('-').append(part.length() < 2 ? "0" + part : part));
        }
        return written.append(date.group(4)).toString();
    }

    /** The other way round. */
    static String typed(Fact fact, String value) {
        if (fact.kind() != Fact.Kind.PARTIAL_DATE) {
            return value;
        }
        return PartialDate.parse(value)
                .map(date -> switch (date) {
                    case PartialDate.Day day ->
                        "%d/%d/%d"
                                .formatted(
                                        day.date().getDayOfMonth(),
                                        day.date().getMonthValue(),
                                        day.date().getYear());
                    case PartialDate.Month month ->
                        "%d/%d"
                                .formatted(
                                        month.month().getMonthValue(),
                                        month.month().getYear());
                    case PartialDate.InYear year -> year.year() + (year.estimated() ? "~" : "");
                })
                .orElse(value);
    }

    List<Choice> choices(Fact fact, String chosen, Words words) {
        return fact.kind() == Fact.Kind.CODES
                ? pack.codes(fact.list(), words.locale()).stream()
                        .map(code -> new Choice(code, words.label(fact.list(), code), code.equals(chosen)))
                        .toList()
                : List.of();
    }
}
