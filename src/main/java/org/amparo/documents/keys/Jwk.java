// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents.keys;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigInteger;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.bouncycastle.util.BigIntegers;
import org.jspecify.annotations.Nullable;

/**
 * The public half of a key as a JSON Web Key (RFC 7517); the names are the standard's. State, since and withdrawn are ours
 * and stand in the signed list alone.
 *
 * @param kid what stands in seals, in base64url
 * @param x5c the certificate and those above it, in base64
 * @param state current, former or withdrawn
 * @param since the first day, as 2026-03-20
 * @param withdrawn in seconds since 1970
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Jwk(
        String kty,
        String crv,
        String alg,
        String use,
        String kid,
        String x,
        String y,
        List<String> x5c,
        @Nullable String state,
        @Nullable String since,
        @Nullable Long withdrawn) {

    private static final int COORDINATE = 32;
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    public Jwk {
        x5c = List.copyOf(x5c);
    }

    /** Throws {@link IllegalStateException} for a key that seals cannot be signed with. */
    public static Jwk of(KnownKey key) {
        return of(key, null, null, null);
    }

    static Jwk listed(KnownKey key) {
        return of(
                key,
                key.state().name().toLowerCase(Locale.ROOT),
                key.since().toString(),
                key.withdrawn().map(Instant::getEpochSecond).orElse(null));
    }

    private static Jwk of(KnownKey key, @Nullable String state, @Nullable String since, @Nullable Long withdrawn) {
        if (!(key.certificate().getPublicKey() instanceof ECPublicKey point) || !Certificates.isOnP256(point)) {
            throw new IllegalStateException("seals are signed with keys on the curve P-256");
        }
        return new Jwk(
                "EC",
                "P-256",
                "ES256",
                "sig",
                URL.encodeToString(KnownKey.kid(key.certificate())),
                coordinate(point.getW().getAffineX()),
                coordinate(point.getW().getAffineY()),
                CertificateText.of(key.chain()),
                state,
                since,
                withdrawn);
    }

    private static String coordinate(BigInteger number) {
        return URL.encodeToString(BigIntegers.asUnsignedByteArray(COORDINATE, number));
    }
}
