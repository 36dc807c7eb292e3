// SPDX-License-Identifier: Apache-2.0
package org.amparo.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The product's own texts, whatever module they belong to, in every language their readers are promised. */
class ProductWordsTests {

    private static final Path WORDS = Path.of("src/main/resources/words");
    private static final List<String> APPLICANTS = List.of("es", "pt", "en", "fr", "ht", "ar");
    private static final List<String> OFFICERS = List.of("es", "pt", "en");

    /** Every text by file and language: {@code portal} to {@code ar} to key to text. */
    private static final Map<String, Map<String, Map<String, String>>> TEXTS = new TreeMap<>();

    @BeforeAll
    static void read() throws IOException {
        try (var files = Files.list(WORDS)) {
            for (var file : files.sorted().toList()) {
                var name = file.getFileName().toString().split("\\.");
                TEXTS.computeIfAbsent(name[0], audience -> new LinkedHashMap<>())
                        .put(name[1], texts(file));
            }
        }
        assertThat(TEXTS).containsKeys("portal", "access", "mail", "kernel", "verify", "form", "work");
    }

    static Stream<String> files() throws IOException {
        try (var files = Files.list(WORDS)) {
            return files
                    .map(file -> file.getFileName().toString().split("\\.")[0])
                    .distinct()
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void isSaidInEveryLanguageOfItsReaders(String file) {
        assertThat(languages(file)).containsOnlyKeys(languagesOf(file));
    }

    @ParameterizedTest
    @MethodSource("files")
    void saysInEachLanguageWhatItSaysInSpanish(String file) {
        var faults = new ArrayList<String>();
        languages(file)
                .forEach((language, texts) -> WordsLint.differences(spanish(file), texts)
                        .forEach(fault -> faults.add("%s.%s: %s".formatted(file, language, fault))));
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void hasAPluralForEachNumber(String file) {
        var faults = new ArrayList<String>();
        languages(file)
                .forEach((language, texts) ->
                        texts.forEach((key, text) -> faults.addAll(WordsLint.plurals(language, key, text))));
        assertThat(faults).isEmpty();
    }

    @Test
    void standsInOneFileOnly() {
        var faults = new ArrayList<String>();
        var from = new TreeMap<String, String>();
        TEXTS.keySet()
                .forEach(file -> spanish(file).keySet().forEach(key -> {
                    var other = from.putIfAbsent(key, file);
                    if (other != null) {
                        faults.add("%s stands in %s and in %s".formatted(key, other, file));
                    }
                }));
        assertThat(faults).isEmpty();
    }

    @Test
    void everyKeyOfASourceOrTemplateExists() throws IOException {
        var keys = new TreeSet<String>();
        TEXTS.keySet().forEach(file -> keys.addAll(spanish(file).keySet()));
        keys.addAll(texts(Path.of("countries/peru/messages/es.properties")).keySet());
        var faults = new ArrayList<String>();
        for (var folder : List.of("src/main/java", "src/main/jte")) {
            try (var files = Files.walk(Path.of(folder))) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    faults.addAll(WordsLint.unknownKeys(file.toString(), Files.readString(file), keys));
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    static Stream<Path> packs() throws IOException {
        try (var folders = Files.list(Path.of("countries"))) {
            return folders.filter(folder -> Files.exists(folder.resolve("pack.yaml"))).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("packs")
    void everyPackIsWholeInEachOfItsLanguages(Path pack) {
        assertThat(PackCheck.faults(pack.toAbsolutePath())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("packs")
    void packsSayTheSameWithTheSameArguments(Path pack) throws IOException {
        var faults = new ArrayList<String>();
        try (var files = Files.list(pack.resolve("messages"))) {
            for (var file : files.sorted().toList()) {
                var language = file.getFileName().toString().split("\\.")[0];
                var texts = texts(file);
                var first = texts(pack.resolve("messages/%s.properties".formatted(firstLanguage(pack))));
                first.keySet().retainAll(texts.keySet());
                WordsLint.differences(first, texts).stream()
                        .filter(fault -> !fault.endsWith("only here"))
                        .forEach(fault -> faults.add(file + ": " + fault));
                texts.forEach((key, text) -> faults.addAll(WordsLint.plurals(language, key, text)));
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void bitesOnAMissingTextAndOnOtherArguments() {
        var spanish = Map.of("greeting", "Hola, {0}", "left", "{0, plural, one{uno} other{#}}", "more", "Más");
        var french = Map.of("greeting", "Bonjour", "left", "Reste {0}", "extra", "Encore");

        assertThat(WordsLint.differences(spanish, french))
                .containsExactlyInAnyOrder(
                        "more is missing",
                        "extra stands only here",
                        "greeting has the arguments {}, not {0=NONE}",
                        "left has the arguments {0=NONE}, not {0=PLURAL}");
    }

    @Test
    void bitesOnAnIncompletePlural() {
        assertThat(WordsLint.plurals("ar", "left", "{0, plural, one{واحد} two{اثنان} few{#} many{#} other{#}}"))
                .containsExactly("left in 'ar' lacks the plural [zero]");
        assertThat(WordsLint.plurals("es", "left", "{0, plural, =1{uno} other{#}}"))
                .isEmpty();
        assertThat(WordsLint.plurals("fr", "left", "{0, plural, =1{un} other{#}}"))
                .containsExactly("left in 'fr' lacks the plural [one]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "words.text(\"portal.no-such\")",
                "done ? \"portal.no-such\" : key",
                "\"portal.nothing.\" + state"
            })
    void bitesOnAKeyThatIsNone(String planted) {
        assertThat(WordsLint.unknownKeys("planted", planted, Set.of("portal.back")))
                .hasSize(1);
    }

    @Test
    void acceptsKeysAndTheirBeginnings() {
        assertThat(WordsLint.unknownKeys(
                        "good", "text(\"portal.back\"), \"portal.\" + next, \"portal.css\"", Set.of("portal.back")))
                .isEmpty();
    }

    private static Map<String, Map<String, String>> languages(String file) {
        return TEXTS.getOrDefault(file, Map.of());
    }

    private static Map<String, String> spanish(String file) {
        return languages(file).getOrDefault("es", Map.of());
    }

    private static String firstLanguage(Path pack) {
        return Packs.read(pack).languages().getFirst().getLanguage();
    }

    private static String[] languagesOf(String file) {
        return (file.startsWith("work") ? OFFICERS : APPLICANTS).toArray(String[]::new);
    }

    private static Map<String, String> texts(Path file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        var texts = new TreeMap<String, String>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }
}
