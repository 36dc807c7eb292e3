// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents.seal;

/** Why a text is no seal of ours. Says nothing of what stands in it. */
public final class SealFault extends RuntimeException {

    private final Kind kind;

    /** What is wrong, in the order in which it is looked at. */
    public enum Kind {
        /** Not Base45, not zlib, not CBOR, or not a COSE_Sign1. */
        NO_SEAL,
        /** Larger than any seal, or grows to more when it is unpacked. */
        TOO_LARGE,
        /** Something follows the end. */
        TRAILING_BYTES,
        /** Signed with anything but ES256. */
        ALGORITHM_REFUSED,
        /** Signed with a key that is not of ours. */
        KEY_UNKNOWN,
        SIGNATURE_WRONG,
        /** Signed by us and yet not as seals are: a claim is missing, unknown or of the wrong kind. */
        CLAIMS_WRONG
    }

    SealFault(Kind kind) {
        super(kind.name(), null, false, false);
        this.kind = kind;
    }

    /** Which it is. */
    public Kind kind() {
        return kind;
    }
}
