// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.country.CountryPack;
import org.amparo.country.Office;
import org.amparo.documents.DocumentOrder;
import org.amparo.registration.Fact;
import org.amparo.registration.PersonFacts;

/** What a document may print of a case, in the authority's words, under the keys of the pack's documents.yaml. */
final class PrintedFields {

    private PrintedFields() {}

    static Map<String, String> of(
            PersonFacts facts, String fileNumber, String office, Instant filedAt, Instant issuedAt, CountryPack pack) {
        var words = pack.authorityWords();
        Map<String, String> fields = new HashMap<>();
        for (var fact : Fact.values()) {
            fields.put(fact.column().replace('_', '-'), facts.print(fact, words, pack));
        }
        fields.put("issued", words.shortDate(day(issuedAt, pack)));
        fields.put("applied", words.shortDate(day(filedAt, pack)));
        fields.put("file-number", fileNumber);
        fields.put("office", pack.office(office).map(Office::name).orElse(office));
        fields.put("surnames", String.join(" ", facts.surnames(pack)));
        fields.put("nationality", facts.print(Fact.NATIONALITIES, words, pack));
        fields.put(
                "document",
                joined(facts.print(Fact.DOCUMENT_TYPE, words, pack), facts.print(Fact.DOCUMENT_NUMBER, words, pack)));
        fields.put(DocumentOrder.BIRTH_DAY, wholeDay(facts.value(Fact.BIRTH_DATE)));
        fields.put("phones", facts.value(Fact.PHONE).strip().replaceAll("\\s+", ", "));
        fields.values().removeIf(String::isEmpty);
        return fields;
    }

    private static LocalDate day(Instant at, CountryPack pack) {
        return LocalDate.ofInstant(at, pack.zone());
    }

    /** Empty where only a month or a year is known. */
    private static String wholeDay(String edtf) {
        return edtf.matches("\\d{4}-\\d{2}-\\d{2}") ? edtf : "";
    }

    private static String joined(String... texts) {
        return Stream.of(texts).filter(text -> !text.isEmpty()).collect(Collectors.joining(" "));
    }
}
