// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The list of every signer's key and what became of it, signed by the root: a JSON Web Signature (RFC 7515) with ES384. A
 * verifier takes none that is older than the one it has, so that nobody brings a withdrawn key back.
 *
 * @param iss the address that stands as issuer in seals
 * @param iat when it was signed, in seconds since 1970
 * @param exp after that it proves nothing
 */
public record KeyList(String iss, long iat, long exp, List<Jwk> keys) {

    /** Long, since a root is fetched from its safe once a year; a month more for the day that falls on a holiday. */
    private static final Duration HOLDS = Duration.ofDays(400);

    private static final String TYPE = "amparo-keys+jwt";
    private static final String SIGNATURE = "SHA384withECDSAinP1363Format";
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder FROM_URL = Base64.getUrlDecoder();

    public KeyList {
        keys = List.copyOf(keys);
    }

    private record Header(String alg, String typ, @Nullable String kid) {}

    /** Keys that stamp times are no verifier's matter, and are left out. */
    static KeyList of(String issuer, Instant at, List<KnownKey> keys) {
        return new KeyList(
                issuer,
                at.getEpochSecond(),
                at.plus(HOLDS).getEpochSecond(),
                keys.stream()
                        .filter(key -> !key.signer().equals(KeyFolder.TIME_STAMPS))
                        .map(Jwk::listed)
                        .toList());
    }

    String signed(X509Certificate root, PrivateKey key) {
        var header = new Header("ES384", TYPE, URL.encodeToString(KnownKey.kid(root)));
        var text = encoded(header) + "." + encoded(this);
        try {
            var signature = Signature.getInstance(SIGNATURE);
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return text + "." + URL.encodeToString(signature.sign());
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("the root cannot sign the list", failed);
        }
    }

    /** Empty when the root did not sign exactly this. */
    static Optional<KeyList> read(String signed, PublicKey root) {
        var parts = signed.split("\\.", -1);
        try {
            if (parts.length != 3) {
                return Optional.empty();
            }
            var header = JsonMapper.shared().readValue(FROM_URL.decode(parts[0]), Header.class);
            var signature = Signature.getInstance(SIGNATURE);
            signature.initVerify(root);
            signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
            return header.alg().equals("ES384")
                            && header.typ().equals(TYPE)
                            && signature.verify(FROM_URL.decode(parts[2]))
                    ? Optional.of(JsonMapper.shared().readValue(FROM_URL.decode(parts[1]), KeyList.class))
                    : Optional.empty();
        } catch (GeneralSecurityException | JacksonException | IllegalArgumentException noneOfOurs) {
            return Optional.empty();
        }
    }

    /** Throws {@link KeyFault} when this list forgets a key of another, or brings a withdrawn one back. */
    void requireNothingLostOf(List<Jwk> before) {
        var here = keys.stream().collect(Collectors.toMap(Jwk::kid, key -> Optional.ofNullable(key.withdrawn())));
        for (var key : before) {
            if (!here.containsKey(key.kid())) {
                throw new KeyFault("The key " + key.kid()
                        + " is missing from this list. Make the request anew from the key folder that has all keys.");
            }
            if (key.withdrawn() != null && here.get(key.kid()).isEmpty()) {
                throw new KeyFault("The key " + key.kid()
                        + " was withdrawn and would come back. Make the request anew from the newest key folder.");
            }
        }
    }

    private static String encoded(Object part) {
        return URL.encodeToString(JsonMapper.shared().writeValueAsBytes(part));
    }
}
