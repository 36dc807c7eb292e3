// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.math.BigInteger;
import java.nio.file.Path;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import org.amparo.documents.keys.KeyFolder;
import org.amparo.documents.keys.KeyRoot;
import org.amparo.documents.keys.KnownKey;
import org.bouncycastle.util.BigIntegers;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * The list of keys that verifiers take with them, signed by the root. In earnest it was signed far from here and lies in the
 * key folder; a demonstration, which has its root at hand, signs it itself.
 */
@Service
public class SignedKeyList {

    private static final int COORDINATE = 48;

    private final KeyFolder folder;
    private final String issuer;
    private final Clock clock;
    private volatile Made demo = new Made("", "");

    private record Made(String stamp, String list) {}

    SignedKeyList(
            @Value("${amparo.keys:${amparo.data:data}/keys}") String folder,
            @Value("${amparo.origin.verify:http://localhost:8080}") String issuer,
            Clock clock) {
        this.folder = KeyFolder.in(Path.of(folder));
        this.issuer = issuer.replaceAll("/+$", "");
        this.clock = clock;
    }

    /** A JSON Web Signature as docs/seals.md describes it; empty before the first ceremony. */
    public Optional<String> jws() {
        return folder.hasRoot() ? Optional.of(demo()) : folder.list();
    }

    /** The root's certificate, by which the list is proved. */
    public Optional<String> rootPem() {
        return folder.rootPem();
    }

    /** The root's public key, as a JSON Web Key on P-384; the names are the standard's. */
    public record Root(String kty, String crv, String x, String y) {}

    public Optional<Root> root() {
        return folder.rootCertificate().map(certificate -> {
            var point = ((ECPublicKey) certificate.getPublicKey()).getW();
            return new Root("EC", "P-384", coordinate(point.getAffineX()), coordinate(point.getAffineY()));
        });
    }

    /** SHA-256 of the root's certificate, in hexadecimal: what people compare. */
    public Optional<String> fingerprint() {
        return folder.rootCertificate().map(KnownKey::fingerprintOf);
    }

    /** The address that stands as issuer in seals. */
    public String issuer() {
        return issuer;
    }

    private static String coordinate(BigInteger number) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(BigIntegers.asUnsignedByteArray(COORDINATE, number));
    }

    /** The same until a key changes, so that nobody sees a newer list where nothing is new. */
    private String demo() {
        var stamp = folder.stamp();
        var made = demo;
        if (!made.stamp().equals(stamp)) {
            made = new Made(stamp, KeyRoot.demoList(folder, issuer, clock.instant()));
            demo = made;
        }
        return made.list();
    }
}
