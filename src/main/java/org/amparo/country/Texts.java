// SPDX-License-Identifier: Apache-2.0
package org.amparo.country;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Every text of one language: the product's own ({@code words/<audience>.<language>.properties}) overlaid by the pack's
 * ({@code messages/<language>.properties}). All patterns are parsed while reading, so a broken one is found at start.
 */
final class Texts {

    /** One text; {@code pattern} is there only when arguments or quotes have to be worked on. */
    private record Text(String raw, @Nullable MessageFormat pattern) {}

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

    private void readProduct(Faults faults) {
        var pattern = "classpath*:words/*.%s.properties".formatted(language.getLanguage());
        try {
            var from = new HashMap<String, String>();
            for (var resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                var shown = "words/" + resource.getFilename();
                try (var reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
                    load(reader, shown, faults).forEach((key, text) -> {
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

    private static Reader packTexts(Path pack, Locale language) throws IOException {
        return new StringReader(
                Files.readString(pack.resolve("messages").resolve(language.getLanguage() + ".properties")));
    }

    /** The keys a pack's own file has in one language; empty when there is no such file. */
    static Set<String> packKeys(Path pack, Locale language) {
        var properties = new Properties();
        try {
            properties.load(packTexts(pack, language));
        } catch (IOException missing) {
            return Set.of();
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }

    private Map<String, Text> load(Reader reader, String shown, Faults faults) throws IOException {
        var properties = new OnceOnly(shown, faults);
        try {
            properties.load(reader);
        } catch (IllegalArgumentException broken) {
            faults.note(new PackFault(shown, 0, String.valueOf(broken.getMessage())));
        }
        var texts = new HashMap<String, Text>();
        for (var key : properties.stringPropertyNames()) {
            var raw = String.valueOf(properties.getProperty(key)).strip();
            if (raw.isEmpty()) {
                faults.note(new PackFault(shown, 0, "the text '%s' is empty".formatted(key)));
            }
            faults.check(() -> texts.put(key, text(raw, shown, key)));
        }
        return texts;
    }

    private Text text(String raw, String shown, String key) {
        if (raw.indexOf('{') < 0 && raw.indexOf('\'') < 0) {
            return new Text(raw, null);
        }
        try {
            return new Text(raw, new MessageFormat(raw, language));
        } catch (IllegalArgumentException broken) {
            throw new PackFault(shown, 0, "the text '%s' is broken: %s".formatted(key, broken.getMessage()));
        }
    }

    Optional<String> find(String key, Object... arguments) {
        var text = byKey.get(key);
        if (text == null) {
            return Optional.empty();
        }
        var pattern = text.pattern();
        if (pattern == null) {
            return Optional.of(text.raw());
        }
        // An ICU format keeps state while it formats, so it is used by one page at a time.
        synchronized (text) {
            return Optional.of(pattern.format(arguments));
        }
    }

    /** As written in the file, for the few texts that are patterns of dates. */
    Optional<String> raw(String key) {
        return Optional.ofNullable(byKey.get(key)).map(Text::raw);
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
        private final String shown;

        OnceOnly(String shown, Faults faults) {
            this.shown = shown;
            this.faults = faults;
        }

        @Override
        public synchronized @Nullable Object put(Object key, Object value) {
            if (containsKey(key)) {
                faults.note(new PackFault(shown, 0, "the text '%s' stands here twice".formatted(key)));
            }
            return super.put(key, value);
        }
    }
}
