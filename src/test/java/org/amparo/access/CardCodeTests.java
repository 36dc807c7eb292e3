// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardCodeTests {

    private final Random random = new Random(7);
    private final String code = CardCode.fresh(random);

    @Test
    void isReadBackFromWhatPeopleType() {
        assertThat(code).matches("[0-9A-HJKMNP-TV-Z]{20}");
        assertThat(CardCode.parse(CardCode.grouped(code))).contains(code);
        assertThat(CardCode.parse(
                        "  " + CardCode.grouped(code).toLowerCase(Locale.ROOT).replace('-', ' ')))
                .contains(code);
        assertThat(CardCode.parse(code.replace('0', 'o').replace('1', 'l'))).contains(code);
    }

    @Test
    void isGroupedByFours() {
        assertThat(CardCode.grouped(code)).matches("(\\w{4}-){4}\\w{4}");
    }

    @Test
    void showsEveryWrongLetterAndEveryTwoNeighboursExchanged() {
        for (var at = 0; at < 20; at++) {
            for (var letter : "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray()) {
                var wrong = new StringBuilder(code);
                wrong.setCharAt(at, letter);
                assertThat(CardCode.parse(wrong.toString()).isPresent())
                        .isEqualTo(wrong.toString().equals(code));
            }
        }
        for (var at = 1; at < 20; at++) {
            var wrong = new StringBuilder(code);
            wrong.setCharAt(at, code.charAt(at - 1));
            wrong.setCharAt(at - 1, code.charAt(at));
            assertThat(CardCode.parse(wrong.toString()).isPresent())
                    .isEqualTo(wrong.toString().equals(code));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ABCD", "U", "ÑÑÑÑ ÑÑÑÑ ÑÑÑÑ ÑÑÑÑ ÑÑÑÑ"})
    void isNothingElse(String typed) {
        assertThat(CardCode.parse(typed)).isEmpty();
        assertThat(CardCode.parse(code + typed + "0")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"111111", "112211", "123456", "654321", "890123", "121212", "123123"})
    void aPinThatIsTriedFirstIsTrivial(String pin) {
        assertThat(Pin.isTrivial(pin)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"482915", "٤٨٢٩١٥", " 482 915 "})
    void aPinIsSixDigitsOfAnyScript(String typed) {
        assertThat(Pin.parse(typed)).contains("482915");
        assertThat(Pin.isTrivial("482915")).isFalse();
        assertThat(Pin.parse(typed + "1")).isEmpty();
        assertThat(Pin.parse("48291a")).isEmpty();
    }
}
