// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewPasswordTests {

    private static final String EMAIL = "rosa.quispe@example.org";

    private static String fault(String typed) {
        return String.valueOf(NewPassword.fault(NewPassword.plain(typed), EMAIL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mesa lluvia tren", "árbol-río-9", "شجرة ونهر وقمر", "aaaa bbbb cccc dddd", "XK29vn,q1z"})
    void takesAnythingLongEnoughWithoutAskingForKindsOfCharacters(String password) {
        assertThat(fault(password)).isEqualTo("null");
    }

    @Test
    void countsLettersAsPeopleDo() {
        assertThat(fault("123abcde9")).isEqualTo("error.password.short");
        assertThat(fault("      casa      ")).as("spaces at the ends").isEqualTo("error.password.short");
        assertThat(fault("🌊🌲🌙🌊🌲🌙x")).as("seven letters of fourteen units").isEqualTo("error.password.short");
        assertThat(fault("x".repeat(60) + "yzabcdefgh".repeat(7))).isEqualTo("error.password.long");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1234567890",
                "0987654321",
                "abcdefghijkl",
                "1111111111",
                "ababababab",
                "Password123",
                "QWERTYUIOP",
                "contraseña",
                "Senha12345",
                "motdepasse",
                "jezikri123"
            })
    void refusesWhatIsTriedFirst(String password) {
        assertThat(fault(password)).isEqualTo("error.password.common");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rosa.quispe", "Rosa.Quispe@example.org"})
    void refusesTheAddressItself(String password) {
        assertThat(fault(password)).isEqualTo("error.password.email");
    }

    @Test
    void takesOneLetterWrittenInTwoWaysAsOne() {
        assertThat(NewPassword.plain("cafe\u0301 con leche ")).isEqualTo("café con leche");
    }
}
