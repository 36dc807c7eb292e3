// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents.seal;

/** The text of the QR code: claims, COSE_Sign1, zlib, Base45. */
public final class SealText {

    private SealText() {}

    /** Sealed with that key. */
    public static String write(Seal seal, SealKey key) {
        return Base45.encode(FixedDeflate.zlib(Cose.sign(Claims.write(seal), key)));
    }
}
