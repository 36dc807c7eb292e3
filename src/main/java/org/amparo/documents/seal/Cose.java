// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents.seal;

import com.upokecenter.cbor.CBORObject;
import java.nio.charset.StandardCharsets;

/** COSE_Sign1 of RFC 9052 with ES256, the one algorithm of seals and status lists. */
final class Cose {

    static final int TAG = 18;
    static final int ES256 = -7;
    static final int ALG = 1;
    static final int KID = 4;

    /** The header that says of which kind a token is. */
    static final int TYPE = 16;

    private Cose() {}

    /** With its type in the signed header. */
    static byte[] sign(byte[] payload, String type, SealKey key) {
        return sign(payload, header(key).Add(TYPE, type), key);
    }

    static byte[] sign(byte[] payload, SealKey key) {
        return sign(payload, header(key), key);
    }

    private static CBORObject header(SealKey key) {
        return CBORObject.NewMap().Add(ALG, ES256).Add(KID, key.kid());
    }

    private static byte[] sign(byte[] payload, CBORObject header, SealKey key) {
        var guarded = header.EncodeToBytes();
        return CBORObject.FromObjectAndTag(
                        CBORObject.NewArray()
                                .Add(guarded)
                                .Add(CBORObject.NewMap())
                                .Add(payload)
                                .Add(key.sign(toBeSigned(guarded, payload))),
                        TAG)
                .EncodeToBytes();
    }

    static byte[] toBeSigned(byte[] guarded, byte[] payload) {
        return CBORObject.NewArray()
                .Add("Signature1")
                .Add(guarded)
                .Add("".getBytes(StandardCharsets.US_ASCII))
                .Add(payload)
                .EncodeToBytes();
    }
}
