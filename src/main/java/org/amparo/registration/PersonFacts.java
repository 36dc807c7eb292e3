// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.country.Area;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;
import org.amparo.kernel.PartialDate;
import org.amparo.kernel.PersonName;

/** The facts that count about one person, in the encoding of {@link Fact}; what is not known is empty. */
public record PersonFacts(Map<Fact, String> values) {

    public PersonFacts {
        values = Map.copyOf(values);
    }

    public static PersonFacts of(Map<Fact, String> values) {
        var all = new EnumMap<Fact, String>(Fact.class);
        for (var fact : Fact.values()) {
            all.put(fact, values.getOrDefault(fact, ""));
        }
        return new PersonFacts(all);
    }

    public String value(Fact fact) {
        return values.getOrDefault(fact, "");
    }

    public boolean knows(Fact fact) {
        return !value(fact).isEmpty();
    }

    /** Empty when no part of a name is known in Latin letters, nor in the person's own script. */
    public Optional<PersonName> name(CountryPack pack) {
        var surnames = surnames(pack);
        if (knows(Fact.GIVEN_NAMES) || !surnames.isEmpty()) {
            return Optional.of(new PersonName(value(Fact.GIVEN_NAMES), surnames));
        }
        return knows(Fact.NAME_ORIGINAL)
                ? Optional.of(new PersonName(value(Fact.NAME_ORIGINAL), List.of()))
                : Optional.empty();
    }

    /** How the person is spoken to: the chosen name, or all of it; empty when none is known. */
    public String called(CountryPack pack) {
        return knows(Fact.CHOSEN_NAME)
                ? value(Fact.CHOSEN_NAME)
                : name(pack).map(PersonName::spoken).orElse("");
    }

    /** In the order the country writes them. */
    public List<String> surnames(CountryPack pack) {
        return pack.surnameOrder().stream()
                .flatMap(part -> Fact.find("person." + part).stream())
                .map(this::value)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** A fact as people read it in these words; empty when it is not known. */
    public String print(Fact fact, Words words, CountryPack pack) {
        return print(fact, value(fact), words, pack);
    }

    /** Any value of a fact, a former one included. */
    public static String print(Fact fact, String value, Words words, CountryPack pack) {
        if (value.isEmpty()) {
            return "";
        }
        return switch (fact.kind()) {
            case TEXT, IDENTIFIER -> value;
            case PARTIAL_DATE -> PartialDate.parse(value).map(words::date).orElse(value);
            case CODES ->
                Arrays.stream(value.split(" "))
                        .map(code -> words.label(fact.list(), code))
                        .collect(Collectors.joining(", "));
            case YES_NO -> words.text(value.equals("yes") ? "fact.yes" : "fact.no");
            case AREA -> area(value, pack);
        };
    }

    private static String area(String code, CountryPack pack) {
        var path = Stream.iterate(pack.area(code), Optional::isPresent, area -> area.flatMap(a -> above(a, pack)))
                .flatMap(Optional::stream)
                .map(Area::name)
                .toList();
        return path.isEmpty() ? code : String.join(" / ", path.reversed());
    }

    private static Optional<Area> above(Area area, CountryPack pack) {
        return area.parent().isEmpty() ? Optional.empty() : pack.area(area.parent());
    }

    /** Without the values, which say something of a person. */
    @Override
    public String toString() {
        return "PersonFacts";
    }
}
