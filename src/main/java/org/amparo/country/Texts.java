// SPDX-License-Identifier: Apache-2.0
package org.amparo.country;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Every text of one language: the product's own ({@code words/<audience>.<language>.properties}) overlaid by the pack's
 * ({@code messages/<language>.properties}). All patterns are parsed while reading, so a broken one is found at start.
 */
final class Texts {

    /** One text, with its pattern made ready when somebody first reads it: most people read few of all texts. */
    private static final class Text {

        private final String raw;
        private final boolean plain;
        private @Nullable MessageFormat pattern;

        Text(String raw) {
            this.raw = raw;
            this.plain = raw.indexOf('{') < 0 && raw.indexOf('\'') < 0;
            if (!plain) {
                new MessagePattern(raw).freeze();
            }
        }

        String with(Locale language, Object... arguments) {
            return plain ? raw : formatted(language, arguments);
        }

        /** One page at a time: an ICU format keeps state while it formats. */
        private synchronized String formatted(Locale language, Object... arguments) {
            if (pattern == null) {
                pattern = new MessageFormat(raw, westernDigits(language));
            }
            return pattern.format(arguments);
        }

        /** One set of digits in numbers, dates and identifiers: what is shown can be typed and told on the phone. */
        private static ULocale westernDigits(Locale language) {
            return ULocale.forLocale(language).setKeywordValue("numbers", "latn");
        }
    }

    /**
     * Names, titles and numbers that the authority alone gives, and pages only its staff read. A language without them
     * shows them as the authority writes them.
     */
    private static final Pattern THE_AUTHORITYS =
            Pattern.compile("(authority|role|document|documents|work|fact)\\..*|contact\\.[^.]*\\.(number|tel)");

    private final Locale language;
    private final Map<String, Text> byKey = new HashMap<>();

    private Texts(Locale language) {
        this.language = language;
    }

    static Texts read(Locale language, Path pack, String packName, Faults faults) {
        var texts = new Texts(language);
        texts.readProduct(faults);
        texts.readPack(pack, packName, faults);
        return texts;
    }

    /** Takes from the authority's language what may be left unsaid in this one. */
    Texts fallingBackOn(Texts authority) {
        authority.byKey.forEach((key, text) -> {
            if (mayStayInTheAuthoritysLanguage(key)) {
                byKey.putIfAbsent(key, text);
            }
        });
        return this;
    }

    /** Whether officers' pages are written in this language too; asked before falling back. */
    boolean isForStaff() {
        return has("work.skip");
    }

    static boolean mayStayInTheAuthoritysLanguage(String key) {
        return THE_AUTHORITYS.matcher(key).matches();
    }

    private void readProduct(Faults faults) {
        var pattern = "classpath*:words/*.%s.properties".formatted(language.getLanguage());
        try {
            var from = new HashMap<String, String>();
            for (var resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                var shown = "words/" + resource.getFilename();
                try (var reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
                    load(reader.readAllAsString(), shown, faults).forEach((key, text) -> {
                        var other = from.putIfAbsent(key, shown);
                        if (other != null) {
                            faults.note(new PackFault(shown, 0, "%s already has the text '%s'".formatted(other, key)));
                        }
                        byKey.put(key, text);
                    });
                }
            }
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private void readPack(Path pack, String packName, Faults faults) {
        var shown = "%s/messages/%s.properties".formatted(packName, language.getLanguage());
        try {
            byKey.putAll(load(packTexts(pack, language), shown, faults));
        } catch (IOException unreadable) {
            faults.note(new PackFault(shown, 0, "the file is missing or cannot be read as UTF-8"));
        }
    }

    private static String packTexts(Path pack, Locale language) throws IOException {
        return Files.readString(pack.resolve("messages").resolve(language.getLanguage() + ".properties"));
    }

    /** The keys a pack's own file has in one language; empty when there is no such file. */
    static Set<String> packKeys(Path pack, Locale language) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(packTexts(pack, language)));
        } catch (IOException missing) {
            return Set.of();
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }

    private static Map<String, Text> load(String content, String shown, Faults faults) throws IOException {
        var properties = new OnceOnly(content, shown, faults);
        try {
            properties.load(new StringReader(content));
        } catch (IllegalArgumentException broken) {
            faults.note(new PackFault(shown, 0, String.valueOf(broken.getMessage())));
        }
        var texts = new HashMap<String, Text>();
        for (var key : properties.stringPropertyNames()) {
            var raw = String.valueOf(properties.getProperty(key)).strip();
            if (raw.isEmpty()) {
                faults.note(
                        new PackFault(shown, lines(content, key).getFirst(), "the text '%s' is empty".formatted(key)));
            }
            faults.check(() -> texts.put(key, text(raw, content, shown, key)));
        }
        return texts;
    }

    private static Text text(String raw, String content, String shown, String key) {
        try {
            return new Text(raw);
        } catch (IllegalArgumentException broken) {
            throw new PackFault(
                    shown,
                    lines(content, key).getFirst(),
                    "the text '%s' is broken: %s".formatted(key, broken.getMessage()));
        }
    }

    /** The lines on which a key is written, from 1; line 0 when it is written in a way that hides it. */
    private static List<Integer> lines(String content, String key) {
        var written = Pattern.compile("\\s*" + Pattern.quote(key) + "\\s*[=:\\s].*");
        var lines = content.lines().toList();
        var found = IntStream.range(0, lines.size())
                .filter(line -> written.matcher(lines.get(line)).matches())
                .mapToObj(line -> line + 1)
                .toList();
        return found.isEmpty() ? List.of(0) : found;
    }

    Optional<String> find(String key, Object... arguments) {
        return Optional.ofNullable(byKey.get(key)).map(text -> text.with(language, arguments));
    }

    /** As written in the file, for the few texts that are patterns of dates. */
    Optional<String> raw(String key) {
        return Optional.ofNullable(byKey.get(key)).map(text -> text.raw);
    }

    boolean has(String key) {
        return byKey.containsKey(key);
    }

    Set<String> keys() {
        return Set.copyOf(byKey.keySet());
    }

    Locale language() {
        return language;
    }

    /** Notices a key written twice in one file, of which plain properties would keep the later in silence. */
    private static final class OnceOnly extends Properties {

        private final transient Faults faults;
        private final String content;
        private final String shown;

        OnceOnly(String content, String shown, Faults faults) {
            this.content = content;
            this.shown = shown;
            this.faults = faults;
        }

        @Override
        public synchronized @Nullable Object put(Object key, Object value) {
            if (containsKey(key)) {
                faults.note(new PackFault(
                        shown,
                        lines(content, key.toString()).getLast(),
                        "the text '%s' stands here twice".formatted(key)));
            }
            return super.put(key, value);
        }
    }
}
