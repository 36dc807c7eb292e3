// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents.seal;

import java.security.interfaces.ECPublicKey;

/** A signer's key, wherever it is kept. */
public interface SealKey {

    /** The first eight bytes of the SHA-256 of the signer's certificate. */
    byte[] kid();

    /** ES256: r and s, 32 bytes each. */
    byte[] sign(byte[] message);

    /** On P-256. */
    ECPublicKey publicKey();
}
