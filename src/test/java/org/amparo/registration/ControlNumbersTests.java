// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ControlNumbersTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 12);

    @Test
    void writesYearNumberAndCheckDigitAsThePackSays() {
        assertThat(ControlNumbers.format("PE-{yy}{n:7}-{luhn}", 42, DAY)).matches("PE-260000042-[0-9]");
        assertThat(ControlNumbers.format("{n:4}", 42, DAY)).isEqualTo("0042");
    }

    /** 7992739871 with check digit 3 is the example that ISO/IEC 7812 is usually explained with. */
    @Test
    void computesTheCheckDigitOfTheStandard() {
        assertThat(ControlNumbers.format("7992739{n:3}-{luhn}", 871, DAY)).isEqualTo("7992739871-3");
    }

    @Test
    void noticesOneWrongDigit() {
        var right = ControlNumbers.format("{n:7}-{luhn}", 1234567, DAY);
        var wrong = ControlNumbers.format("{n:7}-{luhn}", 1234568, DAY);
        assertThat(right.charAt(8)).isNotEqualTo(wrong.charAt(8));
    }
}
