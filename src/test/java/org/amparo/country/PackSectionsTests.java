// SPDX-License-Identifier: Apache-2.0
package org.amparo.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The check of a pack explains faults in every file of it, whichever module reads it: file, line, reason. */
class PackSectionsTests {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            form.yaml      | birth_place: { type: text    | birth_place: { type: txt    | no field type txt
            form.yaml      | list: REL, options: [SP      | list: REL, options: [XX     | no code XX in list REL
            form.yaml      | row.whereabouts != 'DE'      | rows.whereabouts != 'DE'    | not a condition
            form.yaml      | kind: family                 | kinds: family               | nothing reads the key 'kinds'
            form.yaml      | most: 15                     | most: many                  | a whole number is expected here
            form.yaml      | compartment: sgbv            | compartment: pass           | no compartment pass
            form.yaml      | message: form.rule.phone     | message: form.rule.phones   | no text 'form.rule.phones' in 'es'
            form.yaml      | key: visit                   | key: visits                 | no text 'form.section.visits' in 'es'
            form.yaml      | options: [F, M, ANY]         | options: [F, M, ALL]        | no text 'field.interpreter_gender.ALL' in 'es'
            procedure.yaml | step: REGISTER               | step: REGISTRATE            | no such step: REGISTRATE
            procedure.yaml | on-registration: [work-permit, applicant-card] | on-registration: [visa]   | documents.yaml makes no visa
            roles.yaml     | READ_ACCESS_LOG              | READ_ALL                    | no permission that a role can have: READ_ALL
            triage.yaml    | compartment: sgbv            | compartment: child          | need SV-VA is kept in sgbv
            triage.yaml    | "'TR' in needs"              | "size(needs) > 2"          | needs are asked for one by one
            triage.yaml    | "'TR' in needs"              | "'TX' in needs"             | no code TX in list SN
            triage.yaml    | age_least < 18               | age_least < '18'            | not a condition
            triage.yaml    | P2: P360D                    | P2: soon                    | a term is written
            triage.yaml    | key: torture                 | key: violence               | two rules are called violence
            needs.yaml     | SG: sogi                     | SG: sgbvv                   | no compartment sgbvv
            needs.yaml     | TR: protection               | #                           | need TR is in no compartment
            committee.yaml | quorum: 2                    | quorum: 4                   | a quorum is from 1 to the votes there are: 3
            committee.yaml | has: vote, chair: true       | has: voice, chair: true     | the chair has a vote
            committee.yaml | has: vote, chair: true       | has: vote                   | one seat has the chair
            committee.yaml | tie: chair                   | tie: coin                   | one of [chair, not-adopted] is expected here
            committee.yaml | way: cessation               | way: first-instance         | another line decides this already
            committee.yaml | stage: COMMITTEE             | stage: REVIEW               | procedure.yaml decides nothing by DECIDE from REVIEW
            committee.yaml | en: 'UNHCR'                  | fr: 'HCR'                   | a name in 'en' is missing
            roles.yaml     | auditor:                     | inspector:                  | no text 'role.inspector'
            """)
    void namesFileLineAndReason(String file, String right, String wrong, String reason) throws IOException {
        assertThat(PackCheck.faults(peruWith(file, right, wrong)))
                .anyMatch(fault -> fault.matches("peru/" + file + ":[0-9]+: .*") && fault.contains(reason));
    }

    @Test
    void namesEveryFaultOfAFormAtOnce() throws IOException {
        var pack = peruWith("form.yaml", "birth_place: { type: text", "birth_place: { type: txt");
        spoil(pack, "form.yaml", "marital: { type: one", "marital: { type: two");
        assertThat(PackCheck.faults(pack))
                .filteredOn(fault -> fault.contains("no field type"))
                .hasSize(2);
    }

    @Test
    void namesAFormatWhoseExampleIsNone() throws IOException {
        var pack = peruWith(
                "pack.yaml",
                "numbering:",
                "formats:\n  tax: { keep: digits, pattern: \"[0-9]{11}\", checksum: mod11-cpf, example: \"52998224724\" }\nnumbering:");
        assertThat(PackCheck.faults(pack))
                .anyMatch(fault -> fault.matches("peru/pack.yaml:[0-9]+: the example does not have the format.*"));
    }

    private Path peruWith(String file, String right, String wrong) throws IOException {
        var peru = Path.of("countries", "peru");
        var copy = folder.resolve("peru");
        try (var files = Files.walk(peru)) {
            files.forEach(from -> copy(from, copy.resolve(peru.relativize(from).toString())));
        }
        spoil(copy, file, right, wrong);
        return copy;
    }

    private static void spoil(Path pack, String file, String right, String wrong) throws IOException {
        var text = Files.readString(pack.resolve(file));
        assertThat(text).contains(right);
        Files.writeString(pack.resolve(file), text.replace(right, wrong));
    }

    private static void copy(Path file, Path target) {
        try {
            Files.copy(file, target);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
