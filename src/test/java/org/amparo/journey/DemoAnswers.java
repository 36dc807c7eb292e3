// SPDX-License-Identifier: Apache-2.0
package org.amparo.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.amparo.country.CountryPack;
import org.amparo.testing.RunningAmparo;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What a person of the pack's demo answers, as a {@link FormWalk} wants it. */
final class DemoAnswers {

    private DemoAnswers() {}

    /** Without the rows of lists; with both pictures, and by e-mail. */
    @SuppressWarnings("unchecked")
    static String ofTheFirst(RunningAmparo amparo) {
        var pack = amparo.context().getBean(CountryPack.class);
        Map<String, Object> read =
                new Yaml(new SafeConstructor(new LoaderOptions())).load(text(pack.path("demo.yaml")));
        var first = ((List<Map<String, Object>>) Objects.requireNonNull(read.get("people"))).getFirst();
        var answers = new LinkedHashMap<>((Map<String, Object>) Objects.requireNonNull(first.get("answers")));
        answers.values().removeIf(answer -> answer instanceof List<?>);
        answers.computeIfPresent("area", (field, code) -> levels(pack, code.toString()));
        answers.put("doc_image", "photo");
        answers.put("photo", "photo");
        answers.put("safe_channel", "EML");
        answers.put("safe_detail", "no");
        return new Yaml().dump(answers);
    }

    /** As the page asks for it: each level's code, from the top. */
    private static String levels(CountryPack pack, String code) {
        var parent = pack.area(code).orElseThrow().parent();
        return parent.isEmpty() ? code : levels(pack, parent) + "/" + code;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
