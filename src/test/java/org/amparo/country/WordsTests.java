// SPDX-License-Identifier: Apache-2.0
package org.amparo.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.IntStream;
import org.amparo.kernel.PartialDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordsTests {

    private static final Instant MORNING = Instant.parse("2026-03-12T14:40:00Z");

    private Words spanish;
    private Words english;

    @BeforeEach
    void bothLanguages(@TempDir Path folder) {
        var pack = APack.in(folder)
                .replacing(
                        "messages/en.properties",
                        "greeting=No se preocupe, {0}: es gratis",
                        "greeting=Don't worry, {0}: it's free")
                .read();
        spanish = pack.words(Locale.of("es"));
        english = pack.words(Locale.ENGLISH);
    }

    @Test
    void writesDatesAsTheLanguageDoes() {
        var day = LocalDate.of(2026, 3, 12);
        assertThat(spanish.date(day)).isEqualTo("jueves 12 de marzo de 2026");
        assertThat(english.date(day)).isEqualTo("Thursday 12 March 2026");
        assertThat(spanish.shortDate(day)).isEqualTo("12 de marzo de 2026");
        assertThat(english.shortDate(day)).isEqualTo("12 March 2026");
    }

    @Test
    void writesMomentsInTheCountrysZone() {
        assertThat(spanish.moment(MORNING)).isEqualTo("jueves 12 de marzo de 2026, 09:40");
        assertThat(english.moment(MORNING)).isEqualTo("Thursday 12 March 2026, 9:40am");
        assertThat(spanish.time(MORNING.plusSeconds(6 * 3600))).isEqualTo("15:40");
        assertThat(english.time(MORNING.plusSeconds(6 * 3600))).isEqualTo("3:40pm");
    }

    @Test
    void writesAsMuchOfADateAsIsKnown() {
        assertThat(spanish.date(partial("1991-05-14"))).isEqualTo("14 de mayo de 1991");
        assertThat(spanish.date(partial("1991-05"))).isEqualTo("mayo de 1991");
        assertThat(english.date(partial("1991-05"))).isEqualTo("May 1991");
        assertThat(spanish.date(partial("1991"))).isEqualTo("1991");
        assertThat(spanish.date(partial("1991~"))).isEqualTo("hacia 1991");
        assertThat(english.date(partial("1991~"))).isEqualTo("about 1991");
    }

    @Test
    void fillsArgumentsAndKeepsApostrophes() {
        assertThat(spanish.text("greeting", "Zoë")).isEqualTo("No se preocupe, Zoë: es gratis");
        assertThat(english.text("greeting", "Zoë")).isEqualTo("Don't worry, Zoë: it's free");
    }

    @Test
    void servesManyReadersAtOnce() {
        assertThat(IntStream.range(0, 2_000).parallel().boxed())
                .allMatch(i -> english.text("greeting", "n" + i).equals("Don't worry, n" + i + ": it's free"));
    }

    @Test
    void neverShowsAMissingText() {
        assertThat(spanish.has("nothing")).isFalse();
        assertThatExceptionOfType(PackFault.class)
                .isThrownBy(() -> spanish.text("nothing"))
                .withMessageContaining("no text 'nothing' in 'es'");
    }

    @Test
    void labelsCodesAndLeavesUnknownOnesAsTheyAre() {
        assertThat(spanish.label("DOC", "PAS")).isEqualTo("Pasaporte");
        assertThat(english.label("COUNTRY", "VEN")).isEqualTo("Venezuela");
        assertThat(spanish.label("COUNTRY", "HTI")).isEqualTo("Haití");
        assertThat(spanish.label("ISO639", "hat")).isEqualTo("Criollo haitiano");
        assertThat(english.label("OFFICE", "TUM")).isEqualTo("Norte (Tumbes)");
        assertThat(spanish.label("DOC", "???")).isEqualTo("???");
        assertThat(spanish.label("NOLIST", "PAS")).isEqualTo("PAS");
    }

    @Test
    void tellsThePageWhichWayToRun() {
        assertThat(spanish.dir()).isEqualTo("ltr");
        assertThat(spanish.lang()).isEqualTo("es-PE");
    }

    private static PartialDate partial(String edtf) {
        return PartialDate.parse(edtf).orElseThrow();
    }
}
