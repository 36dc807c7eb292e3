// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the label of a box can say. */
class SerialsTests {

    @Test
    void everySerialOfABoxIsNamedAsItIsPrinted() {
        var serials = Serials.between(" pe-0098", "PE-0101").orElseThrow();
        assertThat(serials.all()).containsExactly("PE-0098", "PE-0099", "PE-0100", "PE-0101");
        assertThat(serials.count()).isEqualTo(4);
    }

    @Test
    void digitsBeforeTheNumberBelongToTheNumber() {
        assertThat(Serials.between("A2026000001", "A2026000003").orElseThrow().all())
                .containsExactly("A2026000001", "A2026000002", "A2026000003");
    }

    @ParameterizedTest
    @CsvSource({
        "PE-0002, PE-0001",
        "PE-0001, PX-0002",
        "PE-001, PE-0002",
        "PE-0001, PE-9999",
        "PE, PE",
        "'', ''",
        "PE-000000000000000000001, PE-000000000000000000002",
        "PE_1, PE_2"
    })
    void whatIsNoBoxIsRefused(String first, String last) {
        assertThat(Serials.between(first, last)).isEmpty();
    }
}
