// SPDX-License-Identifier: Apache-2.0
package org.amparo.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published numbers pass; the same with one digit wrong, or with two exchanged, do not. */
class CheckDigitsTests {

    @ParameterizedTest
    @CsvSource(textBlock = """
            luhn,       79927398713
            mod11-cpf,  529.982.247-25
            mod11-cpf,  111.444.777-35
            mod11-nup,  23037.001462/2021-65
            mod11-cuit, 20-11111111-2
            mod11-cuit, 30-50001091-2
            damm,       5724
            """)
    void acceptsGoodNumbersAndNoOthers(String name, String number) {
        var way = CheckDigits.named(name).orElseThrow();
        assertThat(way.hold(number)).isTrue();
        for (int at = 0; at < number.length(); at++) {
            char digit = number.charAt(at);
            if (Character.isDigit(digit)) {
                var wrong =
                        number.substring(0, at) + (digit == '9' ? '0' : (char) (digit + 1)) + number.substring(at + 1);
                assertThat(way.hold(wrong)).as(wrong).isFalse();
            }
        }
    }

    @Test
    void knowsThatNobodyHasOneDigitOverAndOver() {
        assertThat(CheckDigits.MOD11_CPF.hold("111.111.111-11")).isFalse();
        assertThat(CheckDigits.LUHN.hold("00000000")).isFalse();
        assertThat(CheckDigits.LUHN.hold("")).isFalse();
    }

    @Test
    void dammNoticesEveryTwoDigitsThatWereSwapped() {
        for (int number = 0; number < 1000; number++) {
            var good = "%03d".formatted(number) + CheckDigits.DAMM.of("%03d".formatted(number));
            for (int at = 0; at + 1 < good.length(); at++) {
                var swapped = good.substring(0, at) + good.charAt(at + 1) + good.charAt(at) + good.substring(at + 2);
                assertThat(CheckDigits.DAMM.hold(swapped) && !swapped.equals(good))
                        .isFalse();
            }
        }
    }

    @Test
    void writesWhatItAccepts() {
        for (var way : CheckDigits.values()) {
            assertThat(way.hold("4711081" + way.of("4711081"))).isTrue();
            assertThat(CheckDigits.named(way.packName())).contains(way);
        }
    }
}
