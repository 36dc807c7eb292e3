// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.math.BigInteger;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.TreeSet;
import org.bouncycastle.util.BigIntegers;
import org.springframework.stereotype.Service;

/** The public halves of the keys that sign documents, seals and status lists, as a JSON Web Key Set (RFC 7517). */
@Service
public class PublishedKeys {

    private static final int COORDINATE = 32;
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private final KeySet keySet;

    PublishedKeys(SigningKeys keys, DocumentTypes types) {
        this.keySet = new KeySet(new TreeSet<>(types.signers())
                .stream()
                        .flatMap(signer -> keys.find(signer).stream())
                        .map(SignerKey::new)
                        .map(PublishedKeys::published)
                        .toList());
    }

    /** All of them; none where there are no keys yet. */
    public KeySet keySet() {
        return keySet;
    }

    /** The names are the standard's. */
    public record KeySet(List<Key> keys) {
        public KeySet {
            keys = List.copyOf(keys);
        }
    }

    /**
     * One key.
     *
     * @param kid what stands in seals, in base64url
     * @param x5c the certificate and those above it, in base64
     */
    public record Key(
            String kty, String crv, String alg, String use, String kid, String x, String y, List<String> x5c) {
        public Key {
            x5c = List.copyOf(x5c);
        }
    }

    private static Key published(SignerKey key) {
        ECPublicKey point = key.publicKey();
        return new Key(
                "EC",
                "P-256",
                "ES256",
                "sig",
                URL.encodeToString(key.kid()),
                coordinate(point.getW().getAffineX()),
                coordinate(point.getW().getAffineY()),
                chain(key));
    }

    private static String coordinate(BigInteger number) {
        return URL.encodeToString(BigIntegers.asUnsignedByteArray(COORDINATE, number));
    }

    private static List<String> chain(SignerKey key) {
        var chain = new ArrayList<String>();
        for (var certificate : key.chain()) {
            chain.add(encoded(certificate));
        }
        return chain;
    }

    private static String encoded(X509Certificate certificate) {
        try {
            return Base64.getEncoder().encodeToString(certificate.getEncoded());
        } catch (CertificateEncodingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
