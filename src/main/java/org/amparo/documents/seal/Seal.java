// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents.seal;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a seal says, and all it can say: there is no place in it for nationality, place of birth, passport, address,
 * telephone, e-mail, family or the stage of a case, so that a seal read by the wrong person tells no more than the face of
 * the document.
 *
 * @param issuer whoever answers for it, as an address
 * @param expires only on documents that print a last day
 * @param status the place of the document in a status list
 * @param birthDate absent when the day is not known
 * @param holderStatus what the holder is, such as {@link #ASYLUM_SEEKER}
 * @param country ISO 3166-1 alpha-3 code of the issuing country
 * @param face a small JPEG; absent where the document carries no photograph in its seal
 * @param type the kind of document, as the country's pack names it
 */
public record Seal(
        URI issuer,
        Instant issued,
        Optional<Instant> expires,
        Status status,
        String number,
        String fullName,
        Optional<LocalDate> birthDate,
        String holderStatus,
        String country,
        Optional<Face> face,
        String type) {

    /** The only status a holder has so far. */
    public static final String ASYLUM_SEEKER = "asylum-seeker";

    /** An entry of a Token Status List. */
    public record Status(int index, URI list) {}

    /** A picture's bytes. */
    public record Face(byte[] jpeg) {
        public Face {
            jpeg = jpeg.clone();
        }

        @Override
        public byte[] jpeg() {
            return jpeg.clone();
        }

        @Override
        public String toString() {
            return "Face";
        }
    }

    /** Without what it says of a person. */
    @Override
    public String toString() {
        return "Seal[" + type + "]";
    }
}
