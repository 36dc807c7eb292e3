// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LedgerFileTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "PE-1 | \"PE-1\"",
                "se \"dobló\" | \"se \"\"dobló\"\"\"",
                "=1+1 | \"'=1+1\"",
                "-1 | \"'-1\"",
                "@a, b | \"'@a, b\"",
                "~~ | \"\""
            })
    void aCellIsATextWhateverItSays(String text, String cell) {
        assertThat(LedgerFile.cell(text)).isEqualTo(cell);
    }
}
