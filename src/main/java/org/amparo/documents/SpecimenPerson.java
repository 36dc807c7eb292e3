// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

/** Somebody invented whose document breaks, if any does: the names, lines and pictures that templates stumble over. */
public enum SpecimenPerson {
    ORDINARY("Wilmer José", "Terán Useche", true),
    LONG_NAMES(
            "María de los Ángeles Guadalupe Concepción Inmaculada Esperanza del Carmen",
            "Fernández de Córdoba y Echeverría-Goicoechea viuda de Montenegro Santisteban",
            true),
    ANOTHER_SCRIPT("Layla (ليلى بنت محمد)", "al-Khatib (الخطيب)", true),
    ONE_NAME("", "Suharto", true),
    NO_PHOTO("Ana", "Ñúñez", false);

    private final String givenNames;
    private final String surnames;
    private final boolean photo;

    SpecimenPerson(String givenNames, String surnames, boolean photo) {
        this.givenNames = givenNames;
        this.surnames = surnames;
        this.photo = photo;
    }

    String givenNames() {
        return givenNames;
    }

    String surnames() {
        return surnames;
    }

    byte[] photo() {
        return photo ? SpecimenPictures.portrait() : new byte[0];
    }
}
