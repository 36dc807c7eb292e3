// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents.seal;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.HexFormat;
import java.util.Map;

/** A signer that exists in tests alone. */
record InventedKey(KeyPair pair, byte[] kid) implements SealKey {

    static InventedKey create(int number) {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return new InventedKey(generator.generateKeyPair(), new byte[] {0, 1, 2, 3, 4, 5, 6, (byte) number});
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public byte[] sign(byte[] message) {
        return sign(message, "SHA256withECDSAinP1363Format");
    }

    byte[] sign(byte[] message, String algorithm) {
        try {
            var signature = Signature.getInstance(algorithm);
            signature.initSign(pair.getPrivate());
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public ECPublicKey publicKey() {
        return (ECPublicKey) pair.getPublic();
    }

    Map<String, PublicKey> known() {
        return Map.of(HexFormat.of().formatHex(kid), pair.getPublic());
    }
}
