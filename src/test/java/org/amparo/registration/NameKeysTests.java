// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeysTests {

    @ParameterizedTest
    @CsvSource({
        "Yulimar, Llulimar",
        "Yulimar, Julimar",
        "Yulimar, YULIMAR",
        "Jiménez, Gimenes",
        "Jimenez, Ximénez",
        "Chávez, Shaves",
        "Vásquez, Bazques",
        "Hernández, Ernandes",
        "Guillén, Guiyen",
        "Christian, Cristian",
        "Ximena, Jimena",
        "Huamán, Guaman",
        "Huamán, Waman",
        "Yeison, Jeison",
        "Jhonatan, Yonathan",
        "Wilmer, Wuilmer",
        "Estefanía, Stephanie",
        "Felipe, Phelippe",
        "Carlos, Karlos",
        "Quispe, Kispe",
        "Joaquim, Joaquín",
        "Gonçalves, Gonsalvez",
        "Carvalho, Carvallo",
        "Mohammed, Muhamad",
        "Mohammed, Mohamad",
        "Ahmed, Achmed",
        "Ahmed, Ahmad",
        "Yusuf, Youssef",
        "Fatima, Fatemah",
        "Khaled, Jaled",
        "Khaled, Kalid",
        "Husein, Hossain",
        "Haddad, Al-Haddad",
        "Haddad, Alhaddad",
        "Nour, Noor",
        "Oksana, Oxana",
        "Luis, Luiz"
    })
    void hearsTheSameNameInTwoSpellings(String one, String other) {
        var found = NameKeys.wanted(one).stream()
                .allMatch(keys -> !Collections.disjoint(keys, NameKeys.of(other).sounds()));
        assertThat(found).as("%s %s", NameKeys.of(one), NameKeys.of(other)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "María, Mario",
        "Ana, Eva",
        "Pérez, Flores",
        "Luis, Luisa",
        "Carlos, Camila",
        "Ali, Alba",
        "Rosa, Reyes",
        "Jimena, Ramona"
    })
    void tellsDifferentNamesApart(String one, String other) {
        assertThat(NameKeys.of(one).sounds())
                .doesNotContainAnyElementsOf(NameKeys.of(other).sounds());
    }

    @Test
    void ordersOfPartsDoNotMatter() {
        assertThat(NameKeys.of("Yulimar", "Mendívil", "Arrieta"))
                .isEqualTo(NameKeys.of("Arrieta Mendivil", "", "YULIMAR"));
    }

    @Test
    void particlesNeedNotBeRemembered() {
        assertThat(NameKeys.of("María de la Cruz").sounds())
                .isEqualTo(NameKeys.of("Cruz María").sounds());
    }

    @Test
    void aNameOfOneParticleIsStillFound() {
        assertThat(NameKeys.of("La").sounds()).isNotEmpty();
    }

    @Test
    void otherScriptsAreFoundAsWritten() {
        assertThat(NameKeys.of("سميرة").sounds())
                .isEqualTo(NameKeys.of("سَمِيرة").sounds());
    }

    @Test
    void anEndlessNameGivesAnAnswer() {
        assertThat(NameKeys.of("xllkhgh".repeat(2_000)).sounds()).hasSizeLessThanOrEqualTo(8);
    }
}
