// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.amparo.country.Packs;
import org.amparo.procedure.DrawnWay;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * docs/procedures shows each country's procedures as they are: drawn anew here into target/procedures, and compared. After a
 * change of a pack, copy the new ones over the old.
 */
class ProcedureDocsTests {

    private static final String STYLE = """
            <style>svg{font:13px sans-serif;background:#fff}.arc{fill:none;stroke:#767d89;stroke-width:1.5}.no{fill:#4f5867;\
            font-size:12px}.node{fill:#fbfaf6;stroke:#767d89}.name{fill:#1d2430}marker path{fill:#4f5867}</style>""";

    @ParameterizedTest
    @ValueSource(strings = {"argentina", "brazil", "peru"})
    void showsTheProcedureAsItIs(String name) throws IOException {
        var pack = Packs.read(Path.of("countries", name));
        var folder = Files.createDirectories(Path.of("target", "procedures"));
        var page = new StringBuilder("# Procedures of %s%n".formatted(capital(name)));
        for (var way : DrawnWay.of(pack)) {
            var picture = "%s-%s.svg".formatted(name, way.key());
            Files.writeString(folder.resolve(picture), picture(way));
            page.append(section(way, picture));
        }
        Files.writeString(folder.resolve(name + ".md"), page);
        for (var way : DrawnWay.of(pack)) {
            same(folder.resolve("%s-%s.svg".formatted(name, way.key())));
        }
        same(folder.resolve(name + ".md"));
    }

    private static void same(Path drawn) throws IOException {
        assertThat(Path.of("docs", "procedures").resolve(drawn.getFileName()))
                .as("copy target/procedures over docs/procedures after a change of a procedure")
                .exists()
                .hasContent(Files.readString(drawn));
    }

    private static String picture(DrawnWay way) {
        var drawing = WayDrawing.of(way.stages(), way.arrows(), stage -> "", ProcedureDocsTests::word);
        var output = new StringOutput();
        TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.amparo.templates")
                .render("workbench/drawing.jte", Map.of("drawing", drawing, "label", way.key()), output);
        return output.toString()
                .replace("<svg ", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + drawing.width() + "\" ")
                .replace("<defs>", STYLE + "<defs>");
    }

    private static String section(DrawnWay way, String picture) {
        var rows = new StringBuilder();
        var number = 0;
        for (var step : WayDrawing.steps(way.arrows())) {
            number++;
            var first = step.getFirst();
            rows.append("| %d | %s | %s | %s | %s |%n"
                    .formatted(
                            number,
                            step.stream().map(arrow -> word(arrow.from())).collect(Collectors.joining(", ")),
                            word(first.step()) + (way.assessed().contains(first) ? " (needs: assessment)" : ""),
                            first.to() == first.from() ? "stays" : word(first.to()),
                            first.law()));
        }
        return """

                ## %s, since %s

                %s

                ![%s](%s)

                | | from | step | to | law |
                |-|-|-|-|-|
                %s""".formatted(way.key(), way.since(), way.law(), way.key(), picture, rows);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
