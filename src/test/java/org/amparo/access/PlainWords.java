// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.amparo.country.Words;
import org.amparo.kernel.PartialDate;

/** The real texts of access and of values, without a country's. */
final class PlainWords implements Words {

    private final Locale locale;
    private final Properties texts = new Properties();

    PlainWords(Locale locale) {
        this.locale = locale;
        load("access");
        load("kernel");
    }

    private void load(String name) {
        var file = "/words/" + name + "." + locale.getLanguage() + ".properties";
        try (var in = Objects.requireNonNull(PlainWords.class.getResourceAsStream(file))) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Locale locale() {
        return locale;
    }

    @Override
    public String lang() {
        return locale.toLanguageTag();
    }

    @Override
    public String dir() {
        return "ltr";
    }

    @Override
    public String text(String key, Object... arguments) {
        var text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no text " + key);
        }
        return new MessageFormat(text.replace("'", "''"), locale).format(arguments);
    }

    @Override
    public boolean has(String key) {
        return texts.containsKey(key);
    }

    @Override
    public String label(String list, String code) {
        return code;
    }

    @Override
    public String date(LocalDate date) {
        return date.toString();
    }

    @Override
    public String shortDate(LocalDate date) {
        return date.toString();
    }

    @Override
    public String date(PartialDate date) {
        return date.edtf();
    }

    @Override
    public String moment(Instant instant) {
        return instant.toString();
    }

    @Override
    public String time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).toLocalTime().withNano(0).toString();
    }

    @Override
    public String moment(LocalDateTime onTheWall) {
        return onTheWall.toString();
    }

    @Override
    public String time(LocalTime time) {
        return time.toString();
    }
}
