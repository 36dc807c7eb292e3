// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ana@example.org",
                " ana@example.org ",
                "a.b+c@sub.example.co",
                "josé@ejemplo.pe",
                "x@münchen.example",
                "o'neil@example.org"
            })
    void takesAddressesAsPeopleWriteThem(String typed) {
        assertThat(EmailAddress.parse(typed).text()).isEqualTo(typed.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ana",
                "ana@",
                "@example.org",
                "ana@localhost",
                "ana@example..org",
                "a b@example.org",
                "ana@example.org,b@example.org",
                "ana@example.org\nBcc: b@example.org",
                "ana@example.org\r\n",
                "<ana@example.org>",
                "ana@exam\u0000ple.org",
                ".ana@example.org",
                "\"a b\"@example.org",
                "ana@-example.org",
                "ana;b@example.org"
            })
    void refusesWhatCouldReachSomebodyElse(String typed) {
        assertThatExceptionOfType(EmailRefused.class).isThrownBy(() -> EmailAddress.parse(typed));
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 10_000, 100_000})
    void refusesEndlessOnesAtOnce(int length) {
        assertThatExceptionOfType(EmailRefused.class)
                .isThrownBy(() -> EmailAddress.parse("a".repeat(length) + "@example.org"));
    }
}
