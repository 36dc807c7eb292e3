// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedHoursTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "08:30-16:30 | 08:30-16:30",
                "8-12, 13-17 | 08:00-12:00, 13:00-17:00",
                "8h às 12h30 e 14h às 18h | 08:00-12:30, 14:00-18:00",
                "8.30 a 12 y 13.15 a 16 | 08:30-12:00, 13:15-16:00",
                "9 – 12; 12 – 15 | 09:00-12:00, 12:00-15:00",
                "8 até 12; 13 hasta 15 | 08:00-12:00, 13:00-15:00",
                "0:00-23:59 | 00:00-23:59"
            })
    void readsWhatPeopleType(String typed, String read) {
        assertThat(TypedHours.read(typed).map(TypedHours::write)).contains(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8", "8-", "12-8", "8-8", "8-12, 11-17", "25-26", "8:75-12", "ocho a doce", "8-12,", "-5"})
    void refusesWhatIsNoHours(String typed) {
        assertThat(TypedHours.read(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void nothingIsADayOff(String typed) {
        assertThat(TypedHours.read(typed))
                .hasValueSatisfying(hours -> assertThat(hours).isEmpty());
    }
}
