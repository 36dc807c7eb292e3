// SPDX-License-Identifier: Apache-2.0
package org.amparo.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class PersonNameTests {

    @Test
    void isSpokenGivenNameFirstAndFiledSurnameFirst() {
        var name = new PersonName(" Yulimar Coromoto ", List.of("Mendívil", " Arrieta"));
        assertThat(name.spoken()).isEqualTo("Yulimar Coromoto Mendívil Arrieta");
        assertThat(name.filed()).isEqualTo("Mendívil Arrieta, Yulimar Coromoto");
    }

    @Test
    void mayBeOnePartOnly() {
        assertThat(new PersonName("Sukarno", List.of()).filed()).isEqualTo("Sukarno");
        assertThat(new PersonName("", List.of("Okoye", "")).filed()).isEqualTo("Okoye");
        assertThat(new PersonName("", List.of("Okoye", "")).spoken()).isEqualTo("Okoye");
    }

    @Test
    void isNeverEmpty() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PersonName(" ", List.of(" ", "")));
    }
}
