// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.amparo.country.CountryPack;
import org.amparo.country.Packs;
import org.amparo.kernel.PersonName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How people are called, whatever parts their name has. */
class PersonFactsTests {

    private final CountryPack peru = Packs.peru();

    @Test
    void writesSurnamesInTheOrderOfTheCountry(@TempDir Path folder) throws IOException {
        var facts = PersonFacts.of(
                Map.of(Fact.GIVEN_NAMES, "Ana", Fact.SURNAME_PATERNAL, "Mendívil", Fact.SURNAME_MATERNAL, "Arrieta"));
        assertThat(facts.name(peru).orElseThrow().filed()).isEqualTo("Mendívil Arrieta, Ana");
        var other = maternalFirst(folder);
        assertThat(facts.name(other).orElseThrow().filed()).isEqualTo("Arrieta Mendívil, Ana");
        assertThat(facts.called(other)).isEqualTo("Ana Arrieta Mendívil");
    }

    @Test
    void callsPeopleWithOneNameOrNoLatinLettersByWhatTheyHave() {
        assertThat(called(Fact.GIVEN_NAMES, "Suharto")).isEqualTo("Suharto");
        assertThat(called(Fact.SURNAME_MATERNAL, "Arrieta")).isEqualTo("Arrieta");
        assertThat(called(Fact.NAME_ORIGINAL, "سميرة")).isEqualTo("سميرة");
        assertThat(called(Fact.CHOSEN_NAME, "Luz")).isEqualTo("Luz");
        assertThat(called(Fact.SEX, "F")).isEmpty();
        assertThat(PersonFacts.of(Map.of(Fact.SURNAME_MATERNAL, "Arrieta"))
                        .name(peru)
                        .map(PersonName::filed))
                .contains("Arrieta");
    }

    private String called(Fact fact, String value) {
        return PersonFacts.of(Map.of(fact, value)).called(peru);
    }

    private static CountryPack maternalFirst(Path folder) throws IOException {
        var example = Path.of("countries", "_example");
        try (var files = Files.walk(example)) {
            for (var file : files.toList()) {
                Files.copy(
                        file,
                        folder.resolve("pack").resolve(example.relativize(file).toString()));
            }
        }
        var pack = folder.resolve("pack").resolve("pack.yaml");
        Files.writeString(
                pack, Files.readString(pack) + "\nnames: [given_names, surname_maternal, surname_paternal]\n");
        return Packs.read(folder.resolve("pack"));
    }
}
