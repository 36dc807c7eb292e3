// SPDX-License-Identifier: Apache-2.0
package org.amparo.country;

import java.text.Collator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The lists people choose from: those every country shares ({@code common/lists.yaml}), the pack's own
 * ({@code lists.yaml}) laid over them, its offices ({@code OFFICE}), and the countries ({@code COUNTRY}, ISO 3166-1
 * alpha-3 with the travel-document codes XXA to XXX) and languages ({@code ISO639}, three letters) of the world.
 */
final class CodeLists {

    static final String COUNTRY = "COUNTRY";
    static final String LANGUAGE = "ISO639";
    static final String OFFICE = "OFFICE";

    /** Lists so long that people look for their entry by the alphabet of their own language. */
    private static final List<String> ALPHABETICAL = List.of(COUNTRY, LANGUAGE);

    private static final List<String> BEHIND_ALL = List.of("XXA", "XXB", "XXC", "XXX");

    private final Map<String, Map<String, Map<String, String>>> labels;
    private final Map<String, Map<String, List<String>>> sorted = new LinkedHashMap<>();

    private CodeLists(Map<String, Map<String, Map<String, String>>> labels, List<Locale> languages) {
        this.labels = labels;
        for (var list : ALPHABETICAL) {
            var byLanguage = new LinkedHashMap<String, List<String>>();
            for (var language : languages) {
                byLanguage.put(language.getLanguage(), alphabetical(list, language));
            }
            sorted.put(list, byLanguage);
        }
    }

    /**
     * Reads files of the form of {@code lists.yaml}: list, code, then a label for each language. A later file adds to
     * an earlier one, so that a pack may bring a label, a language or a code.
     */
    static CodeLists read(List<PackNode> files, List<Locale> languages, List<Office> offices, Faults faults) {
        var labels = new LinkedHashMap<String, Map<String, Map<String, String>>>();
        labels.put(COUNTRY, countries(languages));
        labels.put(LANGUAGE, languages(languages));
        labels.put(OFFICE, offices(offices, languages));
        var unsaid = new LinkedHashMap<String, PackFault>();
        for (var file : files) {
            entries(file, faults).forEach((list, codes) -> {
                var byCode = labels.computeIfAbsent(list, name -> new LinkedHashMap<>());
                entries(codes, faults)
                        .forEach((code, place) -> faults.check(() -> {
                            var byLanguage = byCode.computeIfAbsent(code, known -> new LinkedHashMap<>());
                            place.entries().forEach((language, label) -> byLanguage.put(language, label.text()));
                            unsaid.remove(list + " " + code);
                            languages.stream()
                                    .map(Locale::getLanguage)
                                    .filter(language -> byLanguage
                                            .getOrDefault(language, "")
                                            .isBlank())
                                    .forEach(language -> unsaid.put(
                                            list + " " + code,
                                            place.fault("%s of list %s has no label in '%s'"
                                                    .formatted(code, list, language))));
                        }));
            });
        }
        unsaid.values().forEach(faults::note);
        return new CodeLists(labels, languages);
    }

    private static Map<String, PackNode> entries(PackNode place, Faults faults) {
        return faults.read(place::entries, Map.<String, PackNode>of());
    }

    boolean has(String list) {
        return labels.containsKey(list);
    }

    /** Codes in the order to be shown to a reader of this language. */
    List<String> codes(String list, Locale language) {
        var alphabetical = sorted.getOrDefault(list, Map.of()).get(language.getLanguage());
        return alphabetical != null
                ? alphabetical
                : List.copyOf(labels.getOrDefault(list, Map.of()).keySet());
    }

    String label(String list, String code, Locale language) {
        return labels.getOrDefault(list, Map.of())
                .getOrDefault(code, Map.of())
                .getOrDefault(language.getLanguage(), code);
    }

    private List<String> alphabetical(String list, Locale language) {
        var collator = Collator.getInstance(language);
        var codes = labels.getOrDefault(list, Map.of()).keySet();
        return Stream.concat(
                        codes.stream()
                                .filter(code -> !BEHIND_ALL.contains(code))
                                .sorted((a, b) -> collator.compare(label(list, a, language), label(list, b, language))),
                        BEHIND_ALL.stream().filter(codes::contains))
                .toList();
    }

    private static Map<String, Map<String, String>> countries(List<Locale> languages) {
        var countries = new LinkedHashMap<String, Map<String, String>>();
        for (var alpha2 : Locale.getISOCountries()) {
            var country = new Locale.Builder().setRegion(alpha2).build();
            countries.put(country.getISO3Country(), each(languages, country::getDisplayCountry));
        }
        return countries;
    }

    private static Map<String, Map<String, String>> languages(List<Locale> languages) {
        var spoken = new LinkedHashMap<String, Map<String, String>>();
        for (var alpha2 : Locale.getISOLanguages()) {
            var code = threeLetters(alpha2);
            if (!code.isEmpty()) {
                var language = Locale.of(alpha2);
                spoken.put(code, each(languages, in -> capital(language.getDisplayLanguage(in), in)));
            }
        }
        return spoken;
    }

    /** Spanish and others write names of languages small; in a list they begin like its other entries. */
    private static String capital(String name, Locale in) {
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first).toUpperCase(in) + name.substring(first);
    }

    private static String threeLetters(String alpha2) {
        try {
            return Locale.of(alpha2).getISO3Language();
        } catch (MissingResourceException none) {
            return "";
        }
    }

    private static Map<String, Map<String, String>> offices(List<Office> offices, List<Locale> languages) {
        var byCode = new LinkedHashMap<String, Map<String, String>>();
        offices.forEach(office ->
                byCode.put(office.code(), each(languages, in -> "%s (%s)".formatted(office.name(), office.city()))));
        return byCode;
    }

    private static Map<String, String> each(List<Locale> languages, Function<Locale, String> label) {
        var byLanguage = new LinkedHashMap<String, String>();
        languages.forEach(language -> byLanguage.put(language.getLanguage(), label.apply(language)));
        return byLanguage;
    }

    List<String> names() {
        return new ArrayList<>(labels.keySet());
    }
}
