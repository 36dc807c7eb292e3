// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.country.CountryPack;
import org.amparo.documents.seal.Seal;
import org.amparo.documents.seal.SealFault;
import org.amparo.documents.seal.SealKey;
import org.amparo.documents.seal.SealReader;
import org.amparo.documents.seal.SealText;

/** Makes the seal of a document, and reads it once as a verifier will, for what is printed cannot be taken back. */
final class Sealing {

    private final Function<String, SealKey> keys;
    private final String country;
    private final ZoneId zone;
    private final String origin;

    /** {@code keys} finds a signer's key or throws {@link KeyMissing}. */
    Sealing(Function<String, SealKey> keys, String country, ZoneId zone, String origin) {
        this.keys = keys;
        this.country = country;
        this.zone = zone;
        this.origin = origin.replaceAll("/+$", "");
    }

    static Sealing with(SigningKeys keys, CountryPack pack, String origin) {
        return new Sealing(signer -> new SignerKey(keys.get(signer)), pack.countryCode(), pack.zone(), origin);
    }

    /** The key a signer signs with now, in hexadecimal. Throws {@link KeyMissing}. */
    String kid(String signer) {
        return HexFormat.of().formatHex(keys.apply(signer).kid());
    }

    /** The text of the QR code. Throws {@link KeyMissing}. */
    String seal(
            DocumentType type,
            DocumentOrder order,
            Optional<LocalDate> validUntil,
            StatusPlace place,
            Optional<byte[]> face,
            Instant at) {
        var seal = new Seal(
                URI.create(origin),
                at,
                validUntil.map(last -> last.plusDays(1).atStartOfDay(zone).toInstant()),
                new Seal.Status(place.index(), URI.create(origin + place.path())),
                order.number(),
                name(order.fields()),
                Optional.ofNullable(order.fields().get(DocumentOrder.BIRTH_DAY)).map(LocalDate::parse),
                Seal.ASYLUM_SEEKER,
                country,
                face.map(Seal.Face::new),
                order.type());
        var key = keys.apply(type.signer());
        var text = SealText.write(seal, key);
        try {
            new SealReader(Map.of(HexFormat.of().formatHex(key.kid()), key.publicKey())).read(text);
        } catch (SealFault refused) {
            throw new IllegalStateException("a seal its own reader refuses: " + refused.kind(), refused);
        }
        return text;
    }

    private static String name(Map<String, String> fields) {
        return Stream.of("given-names", "surnames")
                .map(key -> fields.getOrDefault(key, "").strip())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
