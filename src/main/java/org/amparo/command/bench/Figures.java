// SPDX-License-Identifier: Apache-2.0
package org.amparo.command.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a bench measured, in the order it is printed as one line of JSON. */
final class Figures {

    private final Map<String, Object> values = new LinkedHashMap<>();

    /** A number keeps three decimals, which is more than any of our measurements is worth. */
    Figures with(String name, double value) {
        values.put(name, number(value));
        return this;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value).replaceFirst("\\.?0+$", "");
    }

    Figures with(String name, List<Double> values) {
        this.values.put(name, values.stream().map(Figures::number).collect(Collectors.joining(", ", "[", "]")));
        return this;
    }

    Figures with(String name, long value) {
        values.put(name, value);
        return this;
    }

    Figures with(String name, boolean value) {
        values.put(name, value);
        return this;
    }

    Figures with(String name, String value) {
        values.put(name, '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"');
        return this;
    }

    String json() {
        return values.entrySet().stream()
                .map(entry -> "\"%s\": %s".formatted(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
