// SPDX-License-Identifier: Apache-2.0
package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.amparo.country.PackCheck;
import org.amparo.testing.RunningAmparo;
import org.junit.jupiter.api.Test;

/** A country nobody has written a line of code for: files alone, and its people apply. */
class FourthCountryTests {

    private static final Path PACK = Path.of("src/test/packs/marisma");

    private static final String ISLANDER = """
            surname_paternal: Tamsin
            given_names: Ori
            birth_date: "1995~"
            island_number: "12345674"
            nationalities: XXA
            photo: photo
            boat: OWN
            crossings:
              - { island: Little Cay, when: "2026-05" }
              - { island: Long Cay, when: "2026-06-02" }
            storm: The engine died on the second night.
            safe_channel: INP
            safe_detail: "no"
            area: S
            office: LGT
            """;

    @Test
    void isFoundFaultless() {
        assertThat(PackCheck.faults(PACK)).isEmpty();
    }

    @Test
    void letsItsPeopleApplyInItsSecondLanguage() {
        var amparo = RunningAmparo.startAlone(Map.of("amparo.pack", PACK.toString()));
        try (var visitor = new Visitor(amparo, 360, true, "fr-FR")) {
            var door = new Door(visitor, new Hands.Touch());
            door.begin();
            door.enterByLink("ori@example.org");
            new FormWalk(visitor, new Hands.Touch(), ISLANDER).walk();
            assertThat(visitor.text()).contains("Long Cay", "Tamsin");
            door.send();
            assertThat(door.number()).matches("MA-20[0-9]{2}-[0-9]{6}-[0-9]");
            assertThat(visitor.complaints()).isEmpty();
        } finally {
            amparo.context().close();
        }
    }
}
