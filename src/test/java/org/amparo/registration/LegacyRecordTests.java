// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.country.Packs;
import org.junit.jupiter.api.Test;

/** Whether an earlier application can be the same person's, and how the records of a former system are read. */
class LegacyRecordTests {

    private static final LocalDate DAY = LocalDate.of(2019, 3, 9);

    private static boolean fits(String given, String surnames, String birth) {
        var facts = PersonFacts.of(Map.of(
                Fact.GIVEN_NAMES, "Yulimar Coromoto",
                Fact.SURNAME_PATERNAL, "Mendívil",
                Fact.SURNAME_MATERNAL, "Arrieta",
                Fact.BIRTH_DATE, "1991-05"));
        return new LegacyRecord(UUID.randomUUID(), "123", DAY, given, surnames, birth).fits(facts);
    }

    @Test
    void twoWordsThatSoundAlikeAreEnough() {
        assertThat(fits("Yulimar", "Mendibil", "1991-05-14")).isTrue();
        assertThat(fits("", "ARRIETA MENDIVIL", "")).isTrue();
        assertThat(fits("Yulimar", "", "1991")).isTrue();
    }

    @Test
    void anotherNameOrAnotherBirthIsLookedAt() {
        assertThat(fits("Yulimar", "Quispe Huamán", "1991-05-14")).isFalse();
        assertThat(fits("Yulimar", "Mendívil", "1991-06-01")).isFalse();
        assertThat(fits("Yulimar", "Mendívil", "1989~")).isTrue();
        assertThat(fits("Yulimar", "Mendívil", "1988~")).isFalse();
    }

    @Test
    void brazilReadsTheEarlierNumberOfWhoeverAppliesAgain() {
        var pack = Packs.brazil();
        var form = FormReader.read(pack);
        var rule = ReRegistrationRule.read(pack, form).orElseThrow();
        var number = "23037.001462/2021-65";
        assertThat(rule.number(form.answers(Map.of("request_kind", "AGAIN", "old_protocol", number)), DAY))
                .contains("23037001462202165");
        assertThat(rule.number(form.answers(Map.of("request_kind", "NEW", "old_protocol", number)), DAY))
                .isEmpty();
        assertThat(rule.number(form.answers(Map.of("request_kind", "AGAIN")), DAY))
                .isEmpty();
    }

    @Test
    void aCommaWithinQuotesIsText() {
        assertThat(ImportLegacy.columns("1,2021-03-09,\"Ana, \"\"la\"\"\",Sosa,"))
                .isEqualTo(List.of("1", "2021-03-09", "Ana, \"la\"", "Sosa", ""));
    }
}
