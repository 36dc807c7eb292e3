// SPDX-License-Identifier: Apache-2.0
package org.amparo.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.amparo.kernel.CheckDigits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A country's numbers: as it writes them, with digits that notice a mistake. */
class NumberPatternTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 12);

    @Test
    void writesYearNumberAndCheckDigitAsThePackSays() {
        assertThat(written("PE-{yy}{n:7}-{luhn}", 42)).matches("PE-260000042-[0-9]");
        assertThat(written("{n:4}", 42)).isEqualTo("0042");
        assertThat(written("EX-{yyyy}-{n:8}- -APN-X#Y", 42)).isEqualTo("EX-2026-00000042- -APN-X#Y");
    }

    @Test
    void growsRatherThanRepeatsItself() {
        assertThat(written("A{n:2}", 4711)).isEqualTo("A4711");
    }

    /** 7992739871 with check digit 3 is the example that ISO/IEC 7812 is usually explained with. */
    @Test
    void computesTheCheckDigitOfTheStandard() {
        assertThat(written("7992739{n:3}-{luhn}", 871)).isEqualTo("7992739871-3");
    }

    /** 23037.001462/2021-65 is the example that Brazil's process numbers are explained with. */
    @Test
    void computesTheCheckDigitsOfAProcessNumber() {
        assertThat(CheckDigits.MOD11_NUP.of("23037.001462/2021")).isEqualTo("65");
        assertThat(written("08000.{n:6}/{yyyy}-{mod11-nup}", 7)).matches("08000\\.000007/2026-[0-9]{2}");
    }

    @Test
    void noticesOneWrongDigit() {
        var right = written("{n:7}-{luhn}", 1234567);
        var wrong = written("{n:7}-{luhn}", 1234568);
        assertThat(right.charAt(8)).isNotEqualTo(wrong.charAt(8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PE-{yy}",
                "{n:0}",
                "{n:7}{n:7}",
                "{luhn}{n:7}",
                "{mod11-nup}-{n:7}",
                "pe-{n:7}",
                "{n:7}{crc}",
                ""
            })
    void refusesAPatternThatTellsNobodyApart(String pattern) {
        assertThatExceptionOfType(PackFault.class).isThrownBy(() -> written(pattern, 1));
    }

    private static String written(String pattern, long number) {
        return NumberPattern.read(YamlNode.parse("control: \"" + pattern + "\"", "pack.yaml")
                        .get("control"))
                .format(number, DAY);
    }
}
