// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One kind of document as the country's pack defines it.
 *
 * @param validFor how long; null when it never lapses by itself
 * @param fromIssue whether that is counted from the day of issue, and not from the day of the application
 * @param notice the words' key of the legal notice
 * @param more the words' key of where to ask for more; may be absent
 * @param signer whose key signs: the name of a key file
 * @param shows what a statement tells about the document it is made for
 * @param renewal how it is renewed; may be absent
 * @param form what it is printed on
 * @param ownNumber whether it has a number of its own, {@link CardNumber}, and not that of the file
 * @param seal what proves it without a network
 * @param entitles what its holder may do by it, as employers are told
 */
record DocumentType(
        String name,
        String title,
        @Nullable Period validFor,
        boolean fromIssue,
        List<Field> fields,
        String notice,
        Optional<String> more,
        String signer,
        List<Shows> shows,
        Optional<Renewal> renewal,
        Form form,
        boolean ownNumber,
        SealKind seal,
        Entitles entitles) {

    /** Texts a seal says whatever the document prints. */
    private static final Set<String> SEALED = Set.of(DocumentOrder.BIRTH_DAY, "given-names", "surnames");

    /** Whether a document carries a seal, and whether the seal carries the face. */
    enum SealKind {
        NONE,
        PLAIN,
        FACE
    }

    /** What a document lets its holder do; {@code work} as long as it is valid. */
    record Entitles(boolean work) {

        static final Entitles NOTHING = new Entitles(false);
    }

    /** What a document is printed on. */
    enum Form {
        /** A4. */
        SHEET,
        /** ID-1 of ISO/IEC 7810, two sides, without a last day: whoever checks the code learns it. */
        CARD
    }

    /** A printed line: where its text comes from, its label, and whether it is left out when there is none. */
    record Field(String key, String label, boolean optional) {}

    /** A line a statement can carry. */
    enum Shows {
        PHOTO,
        LAST_DIGITS,
        ISSUED,
        VALIDITY,
        NAME,
        BIRTH,
        NATIONALITY,
        IDENTITY_DOCUMENT
    }

    /** The order as it is kept: valid from when this type says, without texts it does not print. */
    DocumentOrder kept(DocumentOrder order, LocalDate today) {
        var keys = fields.stream().map(Field::key).collect(Collectors.toSet());
        if (seal != SealKind.NONE) {
            keys.addAll(SEALED);
        }
        var printed = new HashMap<>(order.fields());
        printed.keySet().retainAll(keys);
        return new DocumentOrder(
                order.type(),
                order.holder(),
                order.fileNumber(),
                fromIssue ? today : order.appliedOn(),
                printed,
                order.photoJpeg(),
                order.signature(),
                order.office());
    }

    /** Whether two issues differ in more than the day they were made. */
    static boolean saysOther(Map<String, String> former, Map<String, String> now) {
        return !withoutIssue(former).equals(withoutIssue(now));
    }

    private static Map<String, String> withoutIssue(Map<String, String> fields) {
        var rest = new HashMap<>(fields);
        rest.remove("issued");
        // said by the birth date too, in words
        rest.remove(DocumentOrder.BIRTH_DAY);
        return rest;
    }

    /** The order of a document that renews another: valid from today. */
    DocumentOrder renewed(DocumentOrder order, LocalDate today) {
        return kept(
                new DocumentOrder(
                        order.type(),
                        order.holder(),
                        order.fileNumber(),
                        today,
                        order.fields(),
                        order.photoJpeg(),
                        order.signature(),
                        order.office()),
                today);
    }

    /** Counted from the day after the former's last one, so that renewing early loses nobody a day. */
    Optional<LocalDate> renewedUntil(LocalDate formerUntil, LocalDate today) {
        return validUntil(formerUntil.isBefore(today) ? today : formerUntil.plusDays(1));
    }

    /** When its holder can renew one that is valid until then. */
    Optional<RenewalTime> holderRenews(Optional<LocalDate> validUntil) {
        return renewal.filter(rule -> rule.by() == Renewal.By.HOLDER).flatMap(rule -> validUntil.map(rule::time));
    }

    /** The last valid day of a document whose validity starts then: a year from 12 March ends on 11 March. */
    Optional<LocalDate> validUntil(LocalDate from) {
        return Optional.ofNullable(validFor).map(period -> from.plus(period).minusDays(1));
    }
}
