// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.amparo.country.Area;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;
import org.amparo.kernel.PartialDate;
import org.amparo.registration.Fact;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Turns what is typed into the inputs of a fact into its value, and a value back into inputs. */
@Component
class FactInput {

    private static final int MOST_NATIONALITIES = 3;

    private final CountryPack pack;

    FactInput(CountryPack pack) {
        this.pack = pack;
    }

    /** Written so that a wrong date stays recognisably wrong: {@code 1991-02-31} is refused later, by name. */
    String read(Fact fact, MultiValueMap<String, String> form) {
        return switch (fact.kind()) {
            case TEXT, IDENTIFIER, YES_NO -> first(form, "value");
            case PARTIAL_DATE -> date(first(form, "year"), first(form, "month"), first(form, "day"), form);
            case CODES ->
                form.getOrDefault("value", List.of()).stream()
                        .filter(code -> !code.isBlank())
                        .distinct()
                        .collect(Collectors.joining(" "));
            case AREA -> area(form.getOrDefault("value", List.of()));
        };
    }

    Map<String, String> inputs(Fact fact, String value) {
        if (fact.kind() != Fact.Kind.PARTIAL_DATE) {
            return Map.of("value", value);
        }
        var parts = new HashMap<String, String>();
        PartialDate.parse(value).ifPresent(date -> {
            switch (date) {
                case PartialDate.Day day -> {
                    parts.put("day", Integer.toString(day.date().getDayOfMonth()));
                    parts.put("month", Integer.toString(day.date().getMonthValue()));
                    parts.put("year", Integer.toString(day.date().getYear()));
                }
                case PartialDate.Month month -> {
                    parts.put("month", Integer.toString(month.month().getMonthValue()));
                    parts.put("year", Integer.toString(month.month().getYear()));
                }
                case PartialDate.InYear year -> {
                    parts.put("year", year.year().toString());
                    parts.put("about", year.estimated() ? "yes" : "");
                }
            }
        });
        return parts;
    }

    /** The lists to choose from for a value: of codes, or of areas level by level. */
    List<List<Choice>> selects(Fact fact, String value, Words words) {
        return switch (fact.kind()) {
            case CODES -> codes(fact, value, words);
            case AREA -> areas(value);
            case TEXT, IDENTIFIER, PARTIAL_DATE, YES_NO -> List.of();
        };
    }

    /** An area that still has areas below it says too little. */
    boolean isComplete(Fact fact, String value) {
        return fact.kind() != Fact.Kind.AREA
                || value.isEmpty()
                || pack.areasIn(value).isEmpty();
    }

    private List<List<Choice>> codes(Fact fact, String value, Words words) {
        var chosen = value.isEmpty() ? List.<String>of() : List.of(value.split(" "));
        var codes = pack.codes(fact.list(), words.locale()).stream()
                .map(code -> new Choice(code, words.label(fact.list(), code), false))
                .toList();
        return IntStream.range(0, fact == Fact.NATIONALITIES ? MOST_NATIONALITIES : 1)
                .mapToObj(place -> codes.stream()
                        .map(choice -> new Choice(
                                choice.code(),
                                choice.label(),
                                place < chosen.size() && chosen.get(place).equals(choice.code())))
                        .toList())
                .toList();
    }

    private List<List<Choice>> areas(String value) {
        var path = new ArrayList<String>();
        for (var area = pack.area(value);
                area.isPresent();
                area = area.map(Area::parent).flatMap(pack::area)) {
            path.addFirst(area.get().code());
        }
        var levels = new ArrayList<List<Choice>>();
        var parent = "";
        for (var depth = 0; depth <= path.size(); depth++) {
            var chosen = depth < path.size() ? path.get(depth) : "";
            var level = pack.areasIn(parent).stream()
                    .map(area ->
                            new Choice(area.code(), area.name(), area.code().equals(chosen)))
                    .toList();
            if (!level.isEmpty()) {
                levels.add(level);
            }
            parent = chosen;
            if (chosen.isEmpty()) {
                break;
            }
        }
        return levels;
    }

    /** The deepest level that still lies in the one above: whoever changes the province has to choose the district anew. */
    private String area(List<String> levels) {
        var deepest = "";
        for (var code : levels) {
            var parent = deepest;
            var area = pack.area(code).filter(found -> found.parent().equals(parent));
            if (area.isEmpty()) {
                break;
            }
            deepest = area.get().code();
        }
        return deepest;
    }

    private static String date(String year, String month, String day, MultiValueMap<String, String> form) {
        if (year.isEmpty() && month.isEmpty() && day.isEmpty()) {
            return "";
        }
        var written = new StringBuilder(padded(year, 4));
        if (!month.isEmpty() || !day.isEmpty()) {
            written.append('-').append(padded(month, 2));
        }
        if (!day.isEmpty()) {
            written.append('-').append(padded(day, 2));
        }
        if (first(form, "about").equals("yes") && written.length() == 4) {
            written.append('~');
        }
        return written.toString();
    }

    private static String padded(String number, int digits) {
        return number.matches("\\d+") && number.length() < digits
                ? "0".repeat(digits - number.length()) + number
                : number.isEmpty() ? "?" : number;
    }

    private static String first(MultiValueMap<String, String> form, String input) {
        var value = form.getFirst(input);
        return value == null ? "" : value.strip();
    }
}
