// SPDX-License-Identifier: Apache-2.0
package org.amparo.command.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.amparo.command.invented.InventedPaper;
import org.amparo.command.invented.InventedPhoto;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What a visitor of the storm answers: as the first registered person of the pack's {@code demo.yaml} does, under a
 * name of their own, with a long story and the pictures a phone sends.
 */
final class StormAnswers {

    private static final Pattern DATE = Pattern.compile("([0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?~?");
    private static final int STORY = 40;

    /** The fields of every pack that take a picture; others are left for later, as most people do. */
    private static final List<String> PICTURES = List.of("photo", "doc_image");

    private final Map<String, String> inputs;
    private final Map<String, byte[]> pictures;

    private StormAnswers(Map<String, String> inputs, Map<String, byte[]> pictures) {
        this.inputs = inputs;
        this.pictures = pictures;
    }

    static StormAnswers of(Path pack) throws IOException {
        var inputs = new HashMap<String, String>();
        for (var answer : answers(pack).entrySet()) {
            var field = String.valueOf(answer.getKey());
            var text = String.valueOf(answer.getValue());
            var date = DATE.matcher(text);
            inputs.put(field, text);
            if (date.matches()) {
                put(inputs, field + "_year", date.group(1));
                put(inputs, field + "_month", date.group(2));
                put(inputs, field + "_day", date.group(3));
            }
        }
        var levels = levels(pack, inputs.getOrDefault("area", ""));
        for (int level = 0; level < levels.size(); level++) {
            inputs.put("area_" + (level + 1), levels.get(level));
        }
        inputs.put("narrative", (inputs.getOrDefault("narrative", "…") + " ").repeat(STORY));
        return new StormAnswers(
                inputs,
                Map.of(
                        PICTURES.get(0), InventedPhoto.jpeg(1, 1200, 1600),
                        PICTURES.get(1), InventedPaper.jpeg("Pasaporte", 1, List.of("Persona", "Inventada"))));
    }

    private static Map<?, ?> answers(Path pack) throws IOException {
        var demo = new Yaml(new SafeConstructor(new LoaderOptions()))
                .<Map<String, List<Map<String, Object>>>>load(Files.readString(pack.resolve("demo.yaml")));
        return demo.getOrDefault("people", List.of()).stream()
                .filter(person -> "registered".equals(person.get("stage")))
                .map(person -> (Map<?, ?>) person.get("answers"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody of the pack's demo.yaml is registered"));
    }

    /** The area and those it lies in, the widest first. */
    private static List<String> levels(Path pack, String area) throws IOException {
        try (var lines = Files.lines(pack.resolve("areas.csv"))) {
            return lines.map(line -> line.split(",", 2)[0])
                    .filter(code -> !code.isEmpty() && area.startsWith(code))
                    .sorted(Comparator.comparingInt(String::length))
                    .collect(Collectors.toList());
        }
    }

    private static void put(Map<String, String> inputs, String input, @Nullable String digits) {
        if (digits != null) {
            inputs.put(input, Integer.toString(Integer.parseInt(digits)));
        }
    }

    /** Inputs by name, as one visitor fills them in. */
    Map<String, String> inputs(long number) {
        var own = new HashMap<>(inputs);
        own.put("given_names", "Persona");
        own.put("surname_paternal", "Inventada " + number);
        own.put("doc_number", Long.toString(100_000_000 + number));
        own.put("address", "Calle " + number);
        own.put("declaration", "yes");
        return own;
    }

    Map<String, byte[]> pictures() {
        return pictures;
    }
}
