// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.amparo.country.CountryPack;
import org.amparo.country.Office;
import org.amparo.country.PackFault;
import org.amparo.country.Packs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When Argentina asks for a proof of being there, what counts as one, and who is received where. */
class PresenceRulesTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final CountryPack ARGENTINA = Packs.argentina();
    private static final Form FORM = FormReader.read(ARGENTINA);
    private static final PresenceRules RULES =
            PresenceRules.read(ARGENTINA, FORM).orElseThrow();

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "stamp {0}, assisted {1}, paper {2} of kind {3}: {4}")
    @CsvSource(nullValues = "-", textBlock = """
            yes, -,   false, -,       NOT_NEEDED
            no,  yes, false, -,       NOT_NEEDED
            yes, no,  true,  HOS,     NOT_NEEDED
            no,  no,  false, -,       PROOF_MISSING
            no,  no,  false, HOS,     PROOF_MISSING
            -,   -,   false, -,       PROOF_MISSING
            no,  no,  true,  HOS,     PROOF_GIVEN
            no,  no,  true,  SCO,     PROOF_GIVEN
            no,  no,  true,  ADR UTI, PROOF_GIVEN
            no,  -,   true,  -,       PROOF_GIVEN
            """)
    void asksOnlyWhomNothingElseShowsToBeThere(
            String stamp, String assisted, boolean paper, String kind, PresenceState expected) {
        var answers = FORM.answers(Map.of(
                "entry_stamp", stamp == null ? "" : stamp,
                "assisted", assisted == null ? "" : assisted,
                "presence_proof", kind == null ? "" : kind));
        assertThat(RULES.onSubmission(answers, paper, DAY)).isEqualTo(expected);
    }

    @Test
    void asksForTheProofOnThePageExactlyWhenTheRuleDoes() {
        var page = FORM.page("presence").orElseThrow();
        for (var stamp : new String[] {"", "yes", "no"}) {
            for (var assisted : new String[] {"", "yes", "no"}) {
                var answers = FORM.answers(Map.of("entry_stamp", stamp, "assisted", assisted));
                assertThat(page.show().holds(answers, DAY))
                        .as("stamp '%s', assisted '%s'", stamp, assisted)
                        .isEqualTo(RULES.needed().holds(answers, DAY));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "66056, ORA",
        "66028, SLA",
        "06357, MDQ",
        "06791, MDQ",
        "06427, TDF",
        "06441, LPL",
        "50007, MDZ",
        "02042, SEC",
        "54063, IGR",
        "94011, RGA",
        "06270, TDF",
        "38112, JUJ",
        "'', SEC"
    })
    void receivesPeopleAtTheNearestDelegationAndNeverAtABorderPost(String area, String office) {
        assertThat(ARGENTINA.nearestOffice(area, RULES.offices()))
                .extracting(Office::code)
                .isEqualTo(office);
    }

    @Test
    void isNotAskedForWhereThePackSaysNothing() {
        assertThat(PresenceRules.read(Packs.peru(), FormReader.read(Packs.peru())))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kind: presence_proof                | kind: presence_prof             | the form has no field presence_prof
            file: presence_file                 | file: presence_proof            | takes no file
            passes: [HOS, SCO                   | passes: [HOSP, SCO              | has no option HOSP
            offices: [delegation, headquarters] | offices: [embassy]              | no office is of the kind embassy
            within: P10D                        | within: P1M                     | a number of working days
            notice: P3D                         | notice: P30D                    | notice is longer than within
            reasons: [presence                  | reasons: [smell                 | nobody is asked to come because of 'smell'
            service: presence                   | times: ["09:00"]                | times
            needed-when: "answers.entry_stamp   | needed-when: "answer.entry_stamp | not a condition
            """)
    void namesFileLineAndReason(String right, String wrong, String reason) {
        var pack = Packs.read(argentinaWith(right, wrong));
        assertThatExceptionOfType(PackFault.class)
                .isThrownBy(() -> PresenceRules.read(pack, FormReader.read(pack)))
                .withMessageMatching("(?s).*procedure\\.yaml:[0-9]+: .*")
                .withMessageContaining(reason);
    }

    private Path argentinaWith(String right, String wrong) {
        var copy = folder.resolve("argentina");
        var original = Path.of("countries/argentina");
        try (var files = Files.walk(original)) {
            for (var file : files.toList()) {
                Files.copy(file, copy.resolve(original.relativize(file).toString()));
            }
            var procedure = copy.resolve("procedure.yaml");
            var text = Files.readString(procedure);
            assertThat(text).contains(right);
            Files.writeString(procedure, text.replace(right, wrong));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return copy;
    }
}
