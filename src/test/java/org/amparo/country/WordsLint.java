// SPDX-License-Identifier: Apache-2.0
package org.amparo.country;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What can be wrong with a translation and is seen without reading it. Faults are given as sentences. */
final class WordsLint {

    private static final Pattern LITERAL = Pattern.compile("\"((?:[a-z][a-z-]*\\.)[A-Za-z0-9_.-]*)\"");
    private static final Pattern FILE_NAME = Pattern.compile(".*\\.(yaml|yml|csv|json|css|js|svg|pdf|properties|jte)");

    /** What the access log calls an act; looks like a key. */
    private static final Pattern ACT = Pattern.compile(
            "document\\.(check-clinic|check-police|check-registry|elsewhere|elsewhere-file|elsewhere-step|extend|find|issue|lift|lose|order|order-anew|read"
                    + "|revoke|share|share-end|suspend|take-back)");

    private WordsLint() {}

    /** Both say the same things with the same arguments. */
    static List<String> differences(Map<String, String> original, Map<String, String> translation) {
        var faults = new ArrayList<String>();
        var missing = new TreeSet<>(original.keySet());
        missing.removeAll(translation.keySet());
        missing.forEach(key -> faults.add(key + " is missing"));
        var more = new TreeSet<>(translation.keySet());
        more.removeAll(original.keySet());
        more.forEach(key -> faults.add(key + " stands only here"));
        translation.forEach((key, text) -> {
            var expected = original.get(key);
            if (expected != null
                    && !key.endsWith(".pattern")
                    && !arguments(text).equals(arguments(expected))) {
                faults.add("%s has the arguments %s, not %s".formatted(key, arguments(text), arguments(expected)));
            }
        });
        return faults;
    }

    /** Every plural says something for each number there may be of a thing. */
    static List<String> plurals(String language, String key, String text) {
        var faults = new ArrayList<String>();
        if (key.endsWith(".pattern")) {
            return faults;
        }
        for (var selectors : pluralSelectors(text)) {
            var needed = needed(language, selectors);
            needed.removeAll(selectors);
            if (!needed.isEmpty()) {
                faults.add("%s in '%s' lacks the plural %s".formatted(key, language, needed));
            }
        }
        return faults;
    }

    /** The categories of the whole numbers to a thousand; one whose numbers are all named (=1) is not needed. */
    private static Set<String> needed(String language, Set<String> selectors) {
        var rules = PluralRules.forLocale(ULocale.forLanguageTag(language));
        var needed = IntStream.rangeClosed(0, 1_000)
                .filter(number -> !selectors.contains("=" + number))
                .mapToObj(number -> rules.select(number))
                .collect(Collectors.toCollection(TreeSet::new));
        needed.add("other");
        return needed;
    }

    /** Literals of a source or template that look like keys and are none. */
    static List<String> unknownKeys(String file, String content, Set<String> keys) {
        var families = keys.stream().map(key -> key.split("\\.")[0]).collect(Collectors.toSet());
        return LITERAL.matcher(content)
                .results()
                .map(found -> found.group(1))
                .filter(literal -> families.contains(literal.split("\\.")[0]))
                .filter(literal -> !FILE_NAME.matcher(literal).matches()
                        && !ACT.matcher(literal).matches())
                .filter(literal -> !keys.contains(literal) && keys.stream().noneMatch(key -> begins(key, literal)))
                .distinct()
                .map(literal -> "%s: there is no text '%s'".formatted(file, literal))
                .toList();
    }

    /** Written as the beginning of a key to which the program adds the rest. */
    private static boolean begins(String key, String literal) {
        return literal.endsWith(".") ? key.startsWith(literal) : key.startsWith(literal + ".");
    }

    private static Map<String, String> arguments(String text) {
        var pattern = new MessagePattern(text);
        var arguments = new TreeMap<String, String>();
        for (int i = 0; i < pattern.countParts(); i++) {
            var part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_START) {
                arguments.put(
                        pattern.getSubstring(pattern.getPart(i + 1)),
                        part.getArgType().name());
            }
        }
        return arguments;
    }

    private static List<Set<String>> pluralSelectors(String text) {
        var pattern = new MessagePattern(text);
        var found = new ArrayList<Set<String>>();
        for (int i = 0; i < pattern.countParts(); i++) {
            var part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_START && part.getArgType() == ArgType.PLURAL) {
                found.add(selectors(pattern, i));
            }
        }
        return found;
    }

    private static Set<String> selectors(MessagePattern pattern, int start) {
        var selectors = new TreeSet<String>();
        int end = pattern.getLimitPartIndex(start);
        for (int i = start + 1; i < end; i++) {
            var part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_SELECTOR) {
                selectors.add(pattern.getSubstring(part));
            }
            if (part.getType() == MessagePattern.Part.Type.MSG_START) {
                i = pattern.getLimitPartIndex(i);
            }
        }
        return selectors;
    }

    /** Sentences longer than people under stress read in one go. */
    static List<String> longSentences(String key, String text) {
        return Arrays.stream(text.split("(?<=[.:?!؟])\\s+|\\\\n|\n"))
                .filter(sentence -> !sentence.contains(", plural,"))
                .filter(sentence -> sentence.strip().split("\\s+").length > 15)
                .map(sentence -> key + ": " + sentence)
                .toList();
    }
}
