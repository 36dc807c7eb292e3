// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents.keys;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A signer's key as the key folder knows it, with or without its private half.
 *
 * @param since the day from which it may sign
 * @param withdrawn when, for a withdrawn one
 * @param reason why it was withdrawn, in the words of who did; published nowhere
 * @param place where the private half is: a file of the folder, or {@code token:} and a label; empty when it is gone
 * @param chain the certificate, and those above it
 */
public record KnownKey(
        String signer,
        KeyState state,
        LocalDate since,
        Optional<Instant> withdrawn,
        Optional<String> reason,
        Optional<String> place,
        List<X509Certificate> chain) {

    private static final int KID_BYTES = 8;

    public KnownKey {
        chain = List.copyOf(chain);
    }

    static KnownKey current(String signer, LocalDate since, String place, List<X509Certificate> chain) {
        return new KnownKey(
                signer, KeyState.CURRENT, since, Optional.empty(), Optional.empty(), Optional.of(place), chain);
    }

    public X509Certificate certificate() {
        return chain.getFirst();
    }

    /** As operators read it and the database keeps it; in seals and lists the same bytes stand. */
    public String kid() {
        return HexFormat.of().formatHex(kid(certificate()));
    }

    public boolean isCurrent() {
        return state == KeyState.CURRENT;
    }

    KnownKey former() {
        return new KnownKey(
                signer, KeyState.FORMER, since, Optional.empty(), Optional.empty(), Optional.empty(), chain);
    }

    public KnownKey withdrawn(Instant at, String why) {
        return new KnownKey(
                signer, KeyState.WITHDRAWN, since, Optional.of(at), Optional.of(why), Optional.empty(), chain);
    }

    /** The first bytes of the SHA-256 of a certificate: what seals and lists call a key. */
    public static byte[] kid(X509Certificate certificate) {
        return Arrays.copyOf(fingerprint(certificate), KID_BYTES);
    }

    /** SHA-256 of a certificate, in hexadecimal. */
    public static String fingerprintOf(X509Certificate certificate) {
        return HexFormat.of().formatHex(fingerprint(certificate));
    }

    private static byte[] fingerprint(X509Certificate certificate) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
        } catch (NoSuchAlgorithmException | CertificateEncodingException never) {
            throw new IllegalStateException(never);
        }
    }
}
