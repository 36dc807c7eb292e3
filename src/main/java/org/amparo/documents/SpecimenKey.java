// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Arrays;
import org.amparo.documents.seal.SealKey;

/** A key that nobody published and that is forgotten with the program: what it seals, every verifier refuses. */
final class SpecimenKey implements SealKey, Signing {

    private static final int KID_BYTES = 8;

    private final KeyPair pair;

    /** Printed where the name of who signs stands. */
    private final String name;

    SpecimenKey(String name) {
        this.name = name;
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            this.pair = generator.generateKeyPair();
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    @Override
    public byte[] kid() {
        return Arrays.copyOf(Sha256.of(pair.getPublic().getEncoded()), KID_BYTES);
    }

    @Override
    public byte[] sign(byte[] message) {
        try {
            var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(pair.getPrivate());
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    @Override
    public ECPublicKey publicKey() {
        return (ECPublicKey) pair.getPublic();
    }

    /** Leaves the field empty: a specimen is signed by nobody. */
    @Override
    public byte[] sign(byte[] pdf, String signer, Instant at) {
        return pdf;
    }

    @Override
    public String nameOf(String signer) {
        return name;
    }
}
