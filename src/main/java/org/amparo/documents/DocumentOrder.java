// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * Everything that will be printed, said by whoever orders the document, so that producing it asks nobody else.
 *
 * @param type a key of {@code types} in the pack's documents.yaml
 * @param holder the account of the person it is for, who may read it
 * @param fileNumber as printed; a public check shows its last three digits
 * @param appliedOn the day validity starts
 * @param fields ready-to-print texts, keyed as the type's fields in documents.yaml; a missing one prints as a dash
 * @param photoJpeg the holder's face, upright; empty when there is none
 * @param signature a picture of the holder's signature; empty when there is none
 * @param office code of the issuing office
 * @param ownNumber printed instead of the file's, on types that have one; empty on the others
 */
public record DocumentOrder(
        String type,
        UUID holder,
        String fileNumber,
        LocalDate appliedOn,
        Map<String, String> fields,
        byte[] photoJpeg,
        byte[] signature,
        String office,
        String ownNumber) {

    /** A field that no document prints and seals carry: the day of birth as ISO 8601, where the whole day is known. */
    public static final String BIRTH_DAY = "birth-day";

    public DocumentOrder {
        fields = Map.copyOf(fields);
        photoJpeg = photoJpeg.clone();
        signature = signature.clone();
    }

    @Override
    public byte[] photoJpeg() {
        return photoJpeg.clone();
    }

    @Override
    public byte[] signature() {
        return signature.clone();
    }

    /** Without a number of its own. */
    public DocumentOrder(
            String type,
            UUID holder,
            String fileNumber,
            LocalDate appliedOn,
            Map<String, String> fields,
            byte[] photoJpeg,
            byte[] signature,
            String office) {
        this(type, holder, fileNumber, appliedOn, fields, photoJpeg, signature, office, "");
    }

    /** The same under a number of its own. */
    DocumentOrder numbered(String number) {
        return new DocumentOrder(type, holder, fileNumber, appliedOn, fields, photoJpeg, signature, office, number);
    }

    /** What is printed as its number. */
    String number() {
        return ownNumber.isEmpty() ? fileNumber : ownNumber;
    }

    /** Without what it says of a person. */
    @Override
    public String toString() {
        return "DocumentOrder[" + type + "]";
    }
}
