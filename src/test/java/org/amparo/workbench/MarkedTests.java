// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkedTests {

    @Test
    void marksTheDifferingCharacters() {
        assertThat(Marked.difference("084417206", "064417206")).isEqualTo(new Marked("0", "8", "4417206"));
    }

    @Test
    void marksTheWholeWhenLittleIsLeftInCommon() {
        assertThat(Marked.difference("Mendívil", "Arrieta")).isEqualTo(new Marked("", "Mendívil", ""));
    }

    @Test
    void marksOnlyTheLongerOfTwoWhenOneHoldsTheOther() {
        assertThat(Marked.difference("mayo de 1991", "14 de mayo de 1991")).isEqualTo(Marked.same("mayo de 1991"));
        assertThat(Marked.difference("14 de mayo de 1991", "mayo de 1991"))
                .isEqualTo(new Marked("", "14 de ", "mayo de 1991"));
    }

    @Test
    void marksNothingWhereNothingDiffers() {
        assertThat(Marked.difference("Yulimar", "Yulimar")).isEqualTo(Marked.same("Yulimar"));
        assertThat(Marked.difference("", "Yulimar").isEmpty()).isTrue();
    }
}
