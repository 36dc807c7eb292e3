// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.amparo.procedure.block.RegisterFault.Fault;
import org.amparo.registration.RegisterKeys;
import org.junit.jupiter.api.Test;

/** Other authorities' tables: read whole, or refused with the line and what is wrong. */
class RegisterFileTests {

    private static final String TITLES = "nationality,document,names,birth_date,day\n";

    private static List<RegisterStore.Line> read(String text) {
        return RegisterFile.read(text.getBytes(StandardCharsets.UTF_8), RegisterKind.DEPARTURE);
    }

    private static List<Fault> faults(String text) {
        try {
            read(text);
        } catch (RegisterFault fault) {
            return fault.faults();
        }
        return List.of();
    }

    @Test
    void aLineBecomesKeysAndADay() {
        var line = read(TITLES + "VEN,V-12.345.678,\"Rojas, Yulimar Ñáñez\",1990-04-02,2026-05-06\n")
                .getFirst();
        assertThat(line.document()).isEqualTo(RegisterKeys.document("VEN", "v12345678"));
        assertThat(line.person()).isEqualTo(RegisterKeys.person("yulimar nanez ROJAS", "1990-04-02"));
        assertThat(line.day()).isEqualTo(LocalDate.of(2026, 5, 6));
        assertThat(line.toString()).doesNotContain("12345678").doesNotContainIgnoringCase("rojas");
    }

    @Test
    void spreadsheetsOfOtherHabitsAreRead() {
        var text =
                "\uFEFFday;birth_date;names;document;nationality;remark\r\n06/05/2026;02/04/1990;Ana Gil;;VEN;x\r\n\r\n";
        assertThat(read(text).getFirst().person()).isEqualTo(RegisterKeys.person("Gil Ana", "1990-04-02"));
    }

    @Test
    void whatCannotBeReadIsNamedByItsLine() {
        assertThat(faults(TITLES
                        + "VEN,1,A B,1990-04-02,2026-05-06\nVenezuela,1,A B,1990-04-02,2026-05-06\nVEN,,A B,,2026-05-06\n"
                        + "VEN,1,A B,1990-13-02,2026-05-06\nVEN,1,A B,1990-04-02,\n"))
                .containsExactly(
                        new Fault(3, "nationality", ""),
                        new Fault(4, "nobody", ""),
                        new Fault(5, "date", "birth_date"),
                        new Fault(6, "date", "day"));
    }

    @Test
    void whatIsNoSuchTableIsRefusedWhole() {
        assertThat(faults("nationality,document,names,birth_date\nVEN,1,A,1990-04-02\n"))
                .containsExactly(new Fault(1, "column", "day"));
        assertThat(faults(TITLES)).containsExactly(new Fault(0, "empty", ""));
        assertThat(faults("")).containsExactly(new Fault(0, "empty", ""));
        assertThatThrownBy(() -> RegisterFile.read(new byte[] {(byte) 0xC3, 0x28}, RegisterKind.RESIDENCE))
                .isInstanceOf(RegisterFault.class);
    }
}
