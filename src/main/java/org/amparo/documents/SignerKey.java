// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.ToBeSigned;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import org.amparo.documents.keys.KnownKey;
import org.amparo.documents.seal.SealKey;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;

/** A document signer's key as seals use it. The token writes signatures as ASN.1, COSE wants the two numbers alone. */
record SignerKey(SigningKeys.Key key) implements SealKey {

    @Override
    public byte[] kid() {
        return KnownKey.kid(key.entry().getCertificate().getCertificate());
    }

    @Override
    public byte[] sign(byte[] message) {
        var signature = key.token().sign(new ToBeSigned(message), DigestAlgorithm.SHA256, key.entry());
        try {
            var order = publicKey().getParams().getOrder();
            BigInteger[] numbers = StandardDSAEncoding.INSTANCE.decode(order, signature.getValue());
            return PlainDSAEncoding.INSTANCE.encode(order, numbers[0], numbers[1]);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private X509Certificate certificate() {
        return key.entry().getCertificate().getCertificate();
    }

    /** Throws when it is of another kind: ES256 is made with keys on P-256 and no others. */
    @Override
    public ECPublicKey publicKey() {
        if (certificate().getPublicKey() instanceof ECPublicKey ec
                && ec.getParams().getOrder().bitLength() == 256) {
            return ec;
        }
        throw new IllegalStateException("seals are signed with keys on the curve P-256");
    }
}
