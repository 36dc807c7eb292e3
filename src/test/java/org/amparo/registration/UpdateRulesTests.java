// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.amparo.testing.OfficeWork;
import org.junit.jupiter.api.Test;

/** What a person may change at once in Peru, and for what an officer decides. */
class UpdateRulesTests {

    private final UpdateRules rules = new OfficeWork().get(UpdateRules.class);

    @Test
    void contactsChangeAtOnce() {
        assertThat(rules.wayOf(List.of(Fact.PHONE, Fact.ADDRESS, Fact.AREA))).isEqualTo(UpdateWay.FREE);
    }

    @Test
    void togetherTheStrictestCounts() {
        assertThat(rules.wayOf(List.of(Fact.CHOSEN_NAME, Fact.MARITAL))).isEqualTo(UpdateWay.APPROVAL);
        assertThat(rules.wayOf(List.of(Fact.CHOSEN_NAME, Fact.GIVEN_NAMES, Fact.MARITAL)))
                .isEqualTo(UpdateWay.EVIDENCE);
    }
}
