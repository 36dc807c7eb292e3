// SPDX-License-Identifier: Apache-2.0
package org.amparo.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LintTests {

    /** The one template that may put out markup made elsewhere. */
    private static final String MAY_BE_UNSAFE = "layout/markup.jte";

    @Test
    void templatesCarryNoStyleScriptOrOpenForm() throws IOException {
        var faults = below(Path.of("src/main/jte"), ".jte", Lint::template).stream()
                .filter(fault -> !(fault.contains(MAY_BE_UNSAFE) && fault.contains("unescaped output")))
                .toList();

        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p style=\"color:red\">",
                "<style>p{}</style>",
                "<a onclick=\"go()\">",
                "<script>go()</script>",
                "<a href=\"javascript:go()\">",
                "$unsafe{page.text()}",
                "<form method=\"post\" action=\"/x\"><button>Go</button></form>"
            })
    void bitesOnATemplate(String planted) {
        assertThat(Lint.template("planted", planted)).hasSize(1);
    }

    @Test
    void acceptsAGoodTemplate() {
        assertThat(Lint.template("good", """
                <script src="/static/portal.js" defer></script>
                <form method="post" action="/x"><input type="hidden" name="_csrf" value="${csrf}"></form>
                <form method="get" action="/y"><input name="to"></form>
                <p lang="es" class="am-style">on time = now</p>""")).isEmpty();
    }

    @Test
    void sheetsOfPagesKnowStartAndEndOnly() throws IOException {
        assertThat(below(Path.of("src/main/resources/static"), ".css", Lint::sheet))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".a{margin-left:4px}",
                ".a{position:absolute;right:0}",
                ".a{text-align: left}",
                ".a{float:right}",
                ".a{border-top-left-radius:4px}"
            })
    void bitesOnASheet(String planted) {
        assertThat(Lint.sheet("planted", planted)).hasSize(1);
    }

    @Test
    void acceptsASheetThatTurnsRound() {
        assertThat(Lint.sheet("good", ".a{margin-inline-start:4px;text-align:start;inset-inline-end:0;margin:0 8px}"))
                .isEmpty();
    }

    @Test
    void sourcesAreLicensedAndDecideNothingByCountry() throws IOException {
        assertThat(below(Path.of("src/main/java"), ".java", Lint::java)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"if (pack.name().equals(\"peru\")) {", "case \"BRA\" -> one();", "@Autowired Clock clock;"})
    void bitesOnASource(String planted) {
        assertThat(Lint.java("planted", "// SPDX-License-Identifier: Apache-2.0\n" + planted))
                .hasSize(1);
    }

    @Test
    void bitesOnASourceWithoutLicence() {
        assertThat(Lint.java("planted", "package org.amparo;")).hasSize(1);
    }

    @Test
    void noFileNamesAMachineOrIsUnfinished() throws IOException, InterruptedException {
        var faults = new ArrayList<String>();
        for (var file : tracked()) {
            try {
                faults.addAll(Lint.any(file.toString(), Files.readString(file)));
            } catch (MalformedInputException notText) {
                // pictures and archives
            }
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"cd /ro" + "ot/amparo", "see /tm" + "p/x", "/wo" + "rk/shared/design", "// TO" + "DO later"})
    void bitesOnAnyFile(String planted) {
        assertThat(Lint.any("planted", planted)).hasSize(1);
    }

    @Test
    void officersAddressesAreNoMachinePaths() {
        assertThat(Lint.any("good", "GET /work/queue, /work/sign-in, /work/applications/{id}"))
                .isEmpty();
    }

    private static List<String> below(Path folder, String ending, BiFunction<String, String, List<String>> lint)
            throws IOException {
        var faults = new ArrayList<String>();
        var read = 0;
        try (var files = Files.walk(folder)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(ending)).toList()) {
                faults.addAll(lint.apply(file.toString(), Files.readString(file)));
                read++;
            }
        }
        assertThat(read).as("files read in " + folder).isPositive();
        return faults;
    }

    private static List<Path> tracked() throws IOException, InterruptedException {
        Assumptions.assumeTrue(Files.exists(Path.of(".git")), "not a git checkout");
        var git = new ProcessBuilder("git", "ls-files", "-z").start();
        var names = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(git.waitFor()).isZero();
        return Stream.of(names.split("\0"))
                .map(Path::of)
                .filter(Files::isRegularFile)
                .toList();
    }
}
