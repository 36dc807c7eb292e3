// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.amparo.country.Packs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Brazil's criteria over invented facts: everything known and met, or heard as everybody else. */
class BlockRulesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final BlockRules rules = BlockRules.read(Packs.brazil()).orElseThrow();

    private List<String> unmet(BlockFacts facts) {
        return rules.unmet(facts, TODAY);
    }

    private static BlockFacts meets() {
        return new BlockFacts("1990-04-02", List.of("VEN"), "PAS", "2024-01", 0, false, false, false);
    }

    @Test
    void whoeverMeetsAllOfItIsIn() {
        assertThat(unmet(meets())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2008-11-23, true",
        "2008-11-24, false",
        // one day of that month would be too late
        "2008-11, false",
        "2008-10, true",
        "2008, false",
        "2007, true",
        "'', false"
    })
    void ofAgeOnEveryDayTheBirthDateCanMean(String birth, boolean adult) {
        var facts = new BlockFacts(birth, List.of("VEN"), "PAS", "", 0, false, false, false);
        assertThat(unmet(facts).isEmpty()).isEqualTo(adult);
    }

    @Test
    void eachThingNotMetIsNamed() {
        var facts = new BlockFacts("2015", List.of("COL"), "NON", "", 2, true, true, true);
        assertThat(unmet(facts))
                .containsExactly(
                        "unsure", "nationality", "document", "adult", "no-residence", "stayed", "nothing-against");
    }

    @Test
    void oneOfSeveralNationalitiesIsEnough() {
        var facts = new BlockFacts("1990", List.of("COL", "VEN"), "NID", "", 1, false, false, false);
        assertThat(unmet(facts)).isEmpty();
    }

    @Test
    void countriesWithoutBlocksHaveNone() {
        assertThat(BlockRules.read(Packs.peru())).isEmpty();
        assertThat(BlockRules.read(Packs.argentina())).isEmpty();
    }
}
