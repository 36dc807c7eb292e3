// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.util.Arrays;

/** A list's entries, two bits each, the first in the lowest bits of the first byte (IETF Token Status List, section 4). */
final class StatusBits {

    /** One list serves a million documents, so that whoever fetches it tells nobody which one is being looked at. */
    static final int ENTRIES = 1 << 20;

    static final int BITS = 2;

    static final int VALID = 0;
    static final int INVALID = 1;
    static final int SUSPENDED = 2;
    static final int LAPSED = 3;

    private static final int A_BYTE = Byte.SIZE / BITS;
    private static final byte ALL_INVALID = 0b01_01_01_01;

    private final byte[] bytes = new byte[ENTRIES / A_BYTE];

    StatusBits() {
        Arrays.fill(bytes, ALL_INVALID);
    }

    void set(int entry, int status) {
        var shift = entry % A_BYTE * BITS;
        bytes[entry / A_BYTE] = (byte) (bytes[entry / A_BYTE] & ~(0b11 << shift) | status << shift);
    }

    byte[] bytes() {
        return bytes.clone();
    }
}
