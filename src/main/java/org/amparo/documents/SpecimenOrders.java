// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.time.LocalDate;
import java.time.Month;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;

/** What would be ordered of a country's documents for somebody invented, on a day. */
record SpecimenOrders(CountryPack pack, DocumentTypes types, Words words, LocalDate today) {

    private static final String FILE_NUMBER = "108420";
    private static final String CARD_NUMBER = "481720563";
    private static final LocalDate BORN = LocalDate.of(1988, Month.NOVEMBER, 2);

    DocumentOrder order(DocumentType type, SpecimenPerson person) {
        var fields = new HashMap<String, String>();
        type.fields().forEach(field -> fields.put(field.key(), words.text("documents.specimen.line")));
        fields.putAll(known(person));
        return new DocumentOrder(
                        type.name(),
                        UUID.randomUUID(),
                        FILE_NUMBER,
                        today,
                        fields,
                        person.photo(),
                        SpecimenPictures.signature(),
                        pack.offices().getFirst().code())
                .numbered(type.ownNumber() ? CARD_NUMBER : "");
    }

    /** A statement is made for another document: here for the first of the pack. */
    Composition.Stated stated(SpecimenPerson person) {
        var about = types.all().getFirst();
        var face = Face.of(person.photo()).shown();
        var shown = new Check.Shown(
                about.name(),
                about.title(),
                today,
                PublicCheckStore.lastDigits(FILE_NUMBER),
                face.length > 0,
                today,
                about.validUntil(today),
                Optional.empty());
        var found = new PublicCheckStore.Found(UUID.randomUUID(), CheckStatus.VALID, FILE_NUMBER, shown);
        return new Composition.Stated(found, order(about, person).fields(), face);
    }

    private Map<String, String> known(SpecimenPerson person) {
        return Map.ofEntries(
                Map.entry("given-names", person.givenNames()),
                Map.entry("surnames", person.surnames()),
                Map.entry("chosen-name", ""),
                Map.entry("birth-date", words.shortDate(BORN)),
                Map.entry(DocumentOrder.BIRTH_DAY, BORN.toString()),
                Map.entry("birth-country", words.label("COUNTRY", "VEN")),
                Map.entry("nationality", words.label("COUNTRY", "VEN")),
                Map.entry("entry-date", words.shortDate(today.minusMonths(2))),
                Map.entry("applied", words.shortDate(today)),
                Map.entry("issued", words.shortDate(today)),
                Map.entry("file-number", FILE_NUMBER),
                Map.entry("document", "AB 123456"),
                Map.entry("address", "Pasaje Los Molles 114, interior 3"),
                Map.entry("office", pack.offices().getFirst().name()),
                Map.entry("phones", "900 000 418"),
                Map.entry("email", "persona@correo.example"));
    }
}
