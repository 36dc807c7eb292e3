// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a name is found by, whatever the accents, the order of its parts or the spelling: {@code sounds}, one or more
 * keys a word, and {@code letters}, the plain words sorted, for near misses by trigram. The keys follow how names are
 * written in Spanish, Portuguese and English, and how Arabic ones are transliterated into these.
 */
record NameKeys(SortedSet<String> sounds, String letters) {

    /** Joins names and says nothing about who is meant; kept out of the keys unless a name is nothing else. */
    private static final Set<String> PARTICLES = Set.of(
            "de", "del", "la", "las", "los", "da", "das", "do", "dos", "di", "du", "y", "e", "van", "von", "al", "el",
            "bin", "ibn", "bint", "abu");

    /** Spellings that stand for two sounds: a word gets a key for each. */
    private static final List<Ambiguity> AMBIGUITIES = List.of(
            new Ambiguity("kh", "k", "j"),
            new Ambiguity("ch(?=[lmnrt])", "k", ""),
            new Ambiguity("ll", "y", "l"),
            new Ambiguity("x", "j", "s"),
            new Ambiguity("gh", "g", ""),
            new Ambiguity("^[ae]l(?=.{4})", "al", ""));

    private static final int MOST_KEYS = 8;

    /** In this order; what is already written as a sound, in capitals, no later rule touches. */
    private static final List<Rule> RULES = List.of(
            new Rule("^[ei]s(?=[bcdfgklmnpqrtvw])", "s"),
            new Rule("sch|tch|sh|ch", "X"),
            new Rule("ks", "S"),
            new Rule("ph", "F"),
            new Rule("th", "T"),
            new Rule("rh", "R"),
            new Rule("nh", "N"),
            new Rule("lh|dj|jh", "Y"),
            new Rule("gua", "Wa"),
            new Rule("wu|w|hu(?=[aeio])|^o?u(?=[aeio])", "W"),
            new Rule("gu(?=[ei])", "G"),
            new Rule("qu(?=[ei])|ck|q|k", "K"),
            new Rule("c(?=[eiy])|z|s", "S"),
            new Rule("c", "K"),
            new Rule("g(?=[eiy])|j", "Y"),
            new Rule("g", "G"),
            new Rule("b|v", "B"),
            new Rule("n(?=[Bp])", "M"),
            new Rule("m$", "N"),
            new Rule("iy(?=[aeou])", "i"),
            new Rule("y(?=[aeiou])", "Y"),
            new Rule("h", ""),
            new Rule("[ae][iy]|ee|ea|e|y", "i"),
            new Rule("ou|oo|o", "u"));

    /** Accents, once they stand apart from their letters, and the marks within a word. */
    private static final Pattern SILENT = Pattern.compile("[\\p{M}'’ʼʿʾ`]");

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern VOWELS = Pattern.compile("[aiu]");
    private static final Pattern REPEATED = Pattern.compile("(.)\\1+");
    private static final Pattern FOREIGN = Pattern.compile("[^a-z]");

    /** The keys under which a person of these names is filed. */
    static NameKeys of(String... names) {
        var words = new TreeSet<String>();
        for (var name : names) {
            words.addAll(words(name));
        }
        var sounds = new TreeSet<String>();
        meaningful(words).forEach(word -> sounds.addAll(soundsOf(word)));
        return new NameKeys(sounds, String.join(" ", words));
    }

    /** The keys to look for: of each word one must be met. Longest word first, for it says most. */
    static List<Set<String>> wanted(String query) {
        return meaningful(words(query)).stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(NameKeys::soundsOf)
                .toList();
    }

    private static List<String> meaningful(Set<String> words) {
        var meaningful =
                words.stream().filter(word -> !PARTICLES.contains(word)).toList();
        return meaningful.isEmpty() ? List.copyOf(words) : meaningful;
    }

    private static Set<String> words(String name) {
        var words = new LinkedHashSet<>(Arrays.asList(plain(name).split(" ")));
        words.remove("");
        return words;
    }

    private static Set<String> soundsOf(String word) {
        if (FOREIGN.matcher(word).find()) {
            return Set.of(word);
        }
        var spellings = List.of(word);
        for (var ambiguity : AMBIGUITIES) {
            if (spellings.stream().anyMatch(ambiguity::isIn)) {
                spellings = spellings.stream()
                        .flatMap(ambiguity::readings)
                        .distinct()
                        .limit(MOST_KEYS)
                        .toList();
            }
        }
        var sounds = new TreeSet<String>();
        spellings.forEach(spelling -> sounds.add(sound(spelling)));
        return sounds;
    }

    private static String sound(String spelling) {
        var sound = spelling;
        for (var rule : RULES) {
            sound = rule.apply(sound);
        }
        sound = REPEATED.matcher(sound.toLowerCase(Locale.ROOT)).replaceAll("$1");
        if (sound.isEmpty()) {
            return spelling;
        }
        var skeleton = sound.charAt(0) + VOWELS.matcher(sound.substring(1)).replaceAll("");
        // Of a short word the consonants alone would say too little: Maria is not Mario.
        return skeleton.length() < 3 ? sound : skeleton;
    }

    private static String plain(String name) {
        if (name.isEmpty()) {
            return name;
        }
        var letters = Normalizer.normalize(name.toLowerCase(Locale.ROOT).replace("ç", "s"), Normalizer.Form.NFKD);
        return BETWEEN.matcher(SILENT.matcher(letters).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    private record Rule(Pattern pattern, String sound) {
        Rule(String pattern, String sound) {
            this(Pattern.compile(pattern), sound);
        }

        String apply(String word) {
            return pattern.matcher(word).replaceAll(sound);
        }
    }

    private record Ambiguity(Pattern pattern, String one, String other) {
        Ambiguity(String pattern, String one, String other) {
            this(Pattern.compile(pattern), one, other);
        }

        boolean isIn(String word) {
            return pattern.matcher(word).find();
        }

        Stream<String> readings(String word) {
            var matcher = pattern.matcher(word);
            var readings = new ArrayList<String>();
            readings.add(matcher.replaceAll(one));
            readings.add(matcher.replaceAll(other));
            return readings.stream().distinct();
        }
    }
}
