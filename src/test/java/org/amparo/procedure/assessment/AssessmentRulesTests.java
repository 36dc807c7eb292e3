// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.amparo.country.PackFault;
import org.amparo.country.Packs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a country wants of an assessment, and what is missing in one. */
class AssessmentRulesTests {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "countries/argentina",
                "countries/brazil",
                "countries/peru",
                "countries/_example",
                "src/test/packs/marisma"
            })
    void everyPackSaysWhatItWants(String pack) {
        var rules = AssessmentRules.read(Packs.read(Path.of(pack)));
        assertThat(rules.areUsed()).isTrue();
        assertThat(rules.parts()).extracting(PartRule::part).contains(Part.FACTS, Part.PROPOSAL);
        assertThat(rules.parts()).allSatisfy(rule -> {
            assertThat(rule.law()).isNotBlank();
            assertThat(rule.guidance()).isNotBlank();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        part: COUNTRY | part: WEATHER | no such section: WEATHER
        part: COUNTRY | part: FACTS | FACTS stands here twice
        part: PROPOSAL | part: GROUNDS | GROUNDS stands here twice
        art. 9" | art. 9", wanted: true | nobody has to write of exclusion
        law: "Ley 26.165, art. 4" | law: "" | every section names its law
        """)
    void aBadRuleIsNamedWithItsPlace(String right, String wrong, String reason) throws IOException {
        var text = Files.readString(Path.of("countries/argentina/assessment.yaml"));
        assertThat(text).contains(right);
        var broken = wrong.contains("wanted")
                ? text.replace("    law: \"Ley 26.165, art. 9\"", "    law: \"Ley 26.165, art. 9\"\n    wanted: true")
                : text.replace(right, wrong);
        assertThatExceptionOfType(PackFault.class)
                .isThrownBy(() -> AssessmentRules.read(argentinaWith(broken)))
                .withMessageContaining("assessment.yaml")
                .withMessageContaining(reason);
    }

    @Test
    void saysWhatIsMissing() {
        var rules = AssessmentRules.read(Packs.read(Path.of("countries/peru")));
        var nothing = new AssessmentText(
                List.of(new AssessedFact("person.sex", "Sexo", "F", "DECLARED", "", "", Finding.LEFT, "")),
                Map.of(),
                List.of(),
                "",
                List.of());
        assertThat(rules.missing(nothing))
                .containsOnlyKeys("facts", "text-country", "text-grounds", "text-proposal", "proposal");
        var begun = new AssessmentText(
                List.of(
                        new AssessedFact("person.sex", "Sexo", "F", "DECLARED", "", "", Finding.ACCEPTED, " "),
                        WriteAssessment.own("own-1", "", "", "LEFT", "")),
                Map.of(Part.COUNTRY, "a", Part.GROUNDS, "b", Part.PROPOSAL, "c"),
                List.of(),
                "RC",
                List.of());
        assertThat(rules.missing(begun)).containsOnlyKeys("reason-person.sex", "what-own-1", "finding-own-1");
        var whole = new AssessmentText(
                List.of(WriteAssessment.own("own-1", "Amenazas", "", "NOT_ASSESSED", "Falta prueba.")),
                begun.texts(),
                List.of(),
                "RC",
                List.of());
        assertThat(rules.missing(whole)).isEmpty();
    }

    @Test
    void whatIsCitedIsKnown() {
        var rules = AssessmentRules.read(Packs.read(Path.of("countries/peru")));
        var citing = new AssessmentText(
                List.of(WriteAssessment.own("own-1", "Amenazas", "", "ACCEPTED", "Coherente.")),
                Map.of(Part.COUNTRY, "Según [#7] y [#8], no [2019].", Part.GROUNDS, "b", Part.PROPOSAL, "c"),
                List.of(),
                "RC",
                List.of(new Cited(7, "Informe", "Anual", "Oficina", "2026-01-31")));
        assertThat(Cited.numbersIn(citing.text(Part.COUNTRY))).containsExactly(7L, 8L);
        assertThat(rules.missing(citing)).containsExactly(Map.entry("text-country", "citation"));
        assertThat(rules.missing(citing.with(Part.COUNTRY, "Según [#7]."))).isEmpty();
    }

    @Test
    void saysWhatIsTooLong() {
        var text = new AssessmentText(
                List.of(WriteAssessment.own("own-1", "x".repeat(2_001), "", "LEFT", "x".repeat(2_001))),
                Map.of(Part.GROUNDS, "x".repeat(50_001)),
                List.of(),
                "",
                List.of());
        assertThat(AssessmentRules.tooLong(text)).containsOnlyKeys("what-own-1", "reason-own-1", "text-grounds");
    }

    private org.amparo.country.CountryPack argentinaWith(String assessment) throws IOException {
        try (var files = Files.walk(Path.of("countries/argentina"))) {
            for (var file : files.toList()) {
                var to = folder.resolve(
                        Path.of("countries/argentina").relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to);
                }
            }
        }
        Files.writeString(folder.resolve("assessment.yaml"), assessment);
        return Packs.read(folder);
    }
}
