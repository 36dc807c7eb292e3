// SPDX-License-Identifier: Apache-2.0
package org.amparo.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.amparo.registration.ImportLegacy;
import org.amparo.testing.OfficeWork;
import org.junit.jupiter.api.Test;

/** What whoever imports the records of a former system reads: counts in are accepted and rejected, reasons by line. */
class ImportLegacyTests {

    @Test
    void namesEachLineLeftOutAndSumsUp() {
        var number = Long.toString(System.nanoTime());
        var imported = new OfficeWork()
                .get(ImportLegacy.class)
                .read(List.of(
                        "number,filed_on,given_names,surnames,birth_date",
                        number + ",2019-03-09,Yoel,Arencibia,1990",
                        number + ",2019-03-09,Yoel,Arencibia,1990",
                        number + "1,9 March,Yoel,Arencibia,",
                        "a,b"));

        assertThat(Admin.said(imported)).hasSize(4).last().isEqualTo("4 records read: 1 accepted, 3 rejected.");
        assertThat(Admin.said(imported).subList(0, 3))
                .allSatisfy(line -> assertThat(line).doesNotContain("Arencibia"))
                .extracting(line -> line.split(":")[0])
                .containsExactly("line 3", "line 4", "line 5");
    }
}
