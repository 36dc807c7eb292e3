// SPDX-License-Identifier: Apache-2.0
package org.amparo.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTests {

    @ParameterizedTest
    @ValueSource(strings = {"1991-05-14", "1991-05", "1991", "1991~", "2024-02-29"})
    void writesWhatItReads(String edtf) {
        assertThat(PartialDate.parse(edtf).orElseThrow().edtf()).isEqualTo(edtf);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1991-02-31",
                "2025-02-29",
                "1991-13",
                "91",
                "1991-5",
                "199l",
                "abcd",
                "1991?",
                "1991-05~",
                "-991",
                "+999",
                "1991-05-14T",
                "١٩٩١",
                "+1991-5"
            })
    void refusesWhatIsNoDate(String text) {
        assertThat(PartialDate.parse(text)).isEmpty();
    }

    @Test
    void spansEveryDayItCanMean() {
        var month = PartialDate.parse("2024-02").orElseThrow();
        assertThat(month.earliest()).isEqualTo(LocalDate.of(2024, 2, 1));
        assertThat(month.latest()).isEqualTo(LocalDate.of(2024, 2, 29));
        var year = PartialDate.parse("1991").orElseThrow();
        assertThat(year.earliest()).isEqualTo(LocalDate.of(1991, 1, 1));
        assertThat(year.latest()).isEqualTo(LocalDate.of(1991, 12, 31));
        var day = PartialDate.parse("1991-05-14").orElseThrow();
        assertThat(day.earliest()).isEqualTo(day.latest());
    }
}
