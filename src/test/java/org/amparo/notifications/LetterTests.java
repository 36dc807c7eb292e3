// SPDX-License-Identifier: Apache-2.0
package org.amparo.notifications;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterTests {

    @ParameterizedTest
    @ValueSource(
            strings = {"a@example.org\r\nBcc: b@example.org", "a@example.org\nx", "a@example.org,b@example.org", " "})
    void hasOneRecipientAndNoHeaderOfItsOwn(String to) {
        assertThatThrownBy(() -> new Letter(to, "Mensaje nuevo", "Hola", "es"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mensaje\r\nBcc: b@example.org", "Mensaje\nnuevo"})
    void hasASubjectOfOneLine(String subject) {
        assertThatThrownBy(() -> new Letter("a@example.org", subject, "Hola", "es"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
