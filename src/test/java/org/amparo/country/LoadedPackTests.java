// SPDX-License-Identifier: Apache-2.0
package org.amparo.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadedPackTests {

    private CountryPack pack;

    @BeforeEach
    void goodPack(@TempDir Path folder) {
        pack = APack.in(folder).read();
    }

    @Test
    void findsTheOfficeWithTheLongestReach() {
        assertThat(pack.nearestOffice("240302").code()).isEqualTo("CEB");
        assertThat(pack.nearestOffice("150101").code()).isEqualTo("LIM");
    }

    @Test
    void prefersTheOfficeNamedFirstAmongEquals() {
        assertThat(pack.nearestOffice("240101").code()).isEqualTo("TUM");
    }

    @Test
    void sendsAnAreaWithoutOfficeToTheFirst() {
        assertThat(pack.nearestOffice("020101").code()).isEqualTo("LIM");
        assertThat(pack.nearestOffice("").code()).isEqualTo("LIM");
    }

    @Test
    void ordersAreasByNameAndAnotherDistrictLast() {
        assertThat(pack.areasIn("")).extracting(Area::name).containsExactly("Lima", "Tumbes");
        assertThat(pack.areasIn("2403"))
                .extracting(Area::name)
                .containsExactly("Aguas Verdes", "Zarumilla", "Algún otro distrito");
        assertThat(pack.area("240302").orElseThrow().parent()).isEqualTo("2403");
    }

    @Test
    void doesNotWorkOnWeekendsAndHolidays() {
        assertThat(pack.isWorkingDay(LocalDate.of(2026, 7, 27))).isTrue();
        assertThat(pack.isWorkingDay(LocalDate.of(2026, 7, 28))).isFalse();
        assertThat(pack.isWorkingDay(LocalDate.of(2026, 7, 26))).isFalse();
    }

    @Test
    void countsWorkingDaysFromTheDayAfter() {
        assertThat(pack.afterWorkingDays(LocalDate.of(2026, 7, 24), 2)).isEqualTo(LocalDate.of(2026, 7, 29));
        assertThat(pack.afterWorkingDays(LocalDate.of(2026, 7, 24), 0)).isEqualTo(LocalDate.of(2026, 7, 24));
    }

    @Test
    void keepsTheOrderOfTheLists() {
        assertThat(pack.codes("DOC")).startsWith("PAS", "NID");
        assertThat(pack.codes("OFFICE")).containsExactly("LIM", "TUM", "CEB", "PUE");
    }

    @Test
    void ordersCountriesByTheReadersAlphabet() {
        assertThat(pack.codes("COUNTRY", Locale.of("es"))).startsWith("AFG", "ALB", "DEU");
        assertThat(pack.codes("COUNTRY", Locale.ENGLISH)).startsWith("AFG", "ALA", "ALB");
        assertThat(pack.codes("COUNTRY")).contains("VEN", "COL", "HTI").doesNotHaveDuplicates();
    }

    @Test
    void fallsBackToTheAuthoritysLanguage() {
        assertThat(pack.words(Locale.JAPANESE).lang()).isEqualTo("es-PE");
        assertThat(pack.words(Locale.US).lang()).isEqualTo("en-GB");
    }

    @Test
    void laysThePacksListsOverThoseEveryCountryShares(@TempDir Path folder) {
        var pack = APack.in(folder).with("lists.yaml", """
                DOC:
                  NID: { es: Cédula de aquí }
                  LOC: { es: Carné local, en: Local card }
                """).read();
        assertThat(pack.codes("DOC")).startsWith("PAS", "NID").endsWith("NON", "LOC");
        assertThat(pack.words(Locale.of("es")).label("DOC", "NID")).isEqualTo("Cédula de aquí");
        assertThat(pack.words(Locale.ENGLISH).label("DOC", "NID")).isEqualTo("Identity card");
    }

    @Test
    void saysWhatOnlyTheAuthorityNamesInItsLanguage(@TempDir Path folder) {
        var pack = APack.in(folder)
                .replacing("messages/en.properties", "authority.name=Comisión\n", "")
                .read();
        assertThat(pack.words(Locale.ENGLISH).text("authority.name")).isEqualTo("Comisión");
    }
}
