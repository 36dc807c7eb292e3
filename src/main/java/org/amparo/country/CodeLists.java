// SPDX-License-Identifier: Apache-2.0
package org.amparo.country;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    /** Of ISO 639-1, but nobody's first language any more, or never: built, read in worship, or withdrawn. */
    private static final Set<String> NOT_SPOKEN =
            Set.of("ave", "bih", "chu", "epo", "ido", "ile", "ina", "lat", "mol", "pli", "san", "vol");

    private static final Set<String> KNOWN_TO_THE_JDK = Arrays.stream(Locale.getAvailableLocales())
            .map(Locale::getLanguage)
            .collect(Collectors.toUnmodifiableSet());

    private final Map<String, Map<String, Map<String, String>>> labels;
    private final Map<String, List<String>> sorted = new ConcurrentHashMap<>();

    private CodeLists(Map<String, Map<String, Map<String, String>>> labels, List<Locale> languages) {
        this.labels = labels;
        var spoken = labels.getOrDefault(LANGUAGE, Map.of());
        languages.forEach(
                language -> nameItselfBeside(spoken.getOrDefault(threeLetters(language), Map.of()), language));
    }

    /** Whoever reads none of the labels still finds the languages of the pages: {@code Árabe (العربية)}. */
    private static void nameItselfBeside(Map<String, String> byReader, Locale language) {
        var own = byReader.getOrDefault(language.getLanguage(), "");
        byReader.replaceAll((reader, label) ->
                own.isEmpty() || reader.equals(language.getLanguage()) ? label : "%s (%s)".formatted(label, own));
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
        return ALPHABETICAL.contains(list)
                ? sorted.computeIfAbsent(list + language.getLanguage(), first -> alphabetical(list, language))
                : List.copyOf(labels.getOrDefault(list, Map.of()).keySet());
    }

    String label(String list, String code, Locale language) {
        return labels.getOrDefault(list, Map.of())
                .getOrDefault(code, Map.of())
                .getOrDefault(language.getLanguage(), code);
    }

    private List<String> alphabetical(String list, Locale language) {
        var collator = Collator.getInstance(ULocale.forLocale(language)).freeze();
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
            var language = Locale.of(alpha2);
            var code = threeLetters(language);
            if (!code.isEmpty() && !NOT_SPOKEN.contains(code)) {
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

    private static String threeLetters(Locale language) {
        try {
            return language.getISO3Language();
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
        languages.forEach(language -> byLanguage.put(language.getLanguage(), label.apply(known(language, languages))));
        return byLanguage;
    }

    /**
     * The JDK answers in the language of the machine when asked for one it does not know. Instead people get the name
     * in the first of the pack's languages it knows, until {@code common/names.yaml} or the pack has a better one.
     */
    private static Locale known(Locale language, List<Locale> languages) {
        return Stream.concat(Stream.of(language), languages.stream())
                .filter(one -> KNOWN_TO_THE_JDK.contains(one.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    List<String> names() {
        return new ArrayList<>(labels.keySet());
    }
}
