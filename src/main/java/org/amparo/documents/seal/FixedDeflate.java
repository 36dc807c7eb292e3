// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents.seal;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.zip.Adler32;

/**
 * zlib (RFC 1950) in one block with the fixed codes of RFC 1951, 3.2.6. The JDK's deflater stores what it cannot compress,
 * such as a photograph, and some readers of seals fail on stored blocks; it cannot be told to use the fixed codes.
 */
final class FixedDeflate {

    private static final int[] LENGTH_FROM = {
        3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227,
        258
    };
    private static final int[] LENGTH_BITS = {
        0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0
    };
    private static final int[] DISTANCE_FROM = {
        1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097,
        6145, 8193, 12289, 16385, 24577
    };
    private static final int SHORTEST = 3;
    private static final int LONGEST = 258;
    private static final int WINDOW = 32_768;
    private static final int END = 256;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int bits;
    private int held;

    private FixedDeflate() {}

    static byte[] zlib(byte[] plain) {
        return new FixedDeflate().pack(plain);
    }

    private byte[] pack(byte[] plain) {
        out.write(0x78);
        out.write(0x01);
        put(1, 1); // the last block
        put(1, 2); // with the fixed codes
        var seen = new HashMap<Integer, Integer>();
        var at = 0;
        while (at < plain.length) {
            var length = 0;
            var distance = 0;
            if (at + SHORTEST <= plain.length) {
                var former = seen.put(three(plain, at), at);
                if (former != null && at - former <= WINDOW) {
                    distance = at - former;
                    length = same(plain, former, at);
                }
            }
            if (length < SHORTEST) {
                symbol(plain[at] & 0xFF);
                at++;
            } else {
                repeat(length, distance);
                for (var next = at + 1; next < at + length && next + SHORTEST <= plain.length; next++) {
                    seen.put(three(plain, next), next);
                }
                at += length;
            }
        }
        symbol(END);
        if (held > 0) {
            put(0, 8 - held);
        }
        var sum = new Adler32();
        sum.update(plain);
        for (var shift = 24; shift >= 0; shift -= 8) {
            out.write((int) (sum.getValue() >> shift));
        }
        return out.toByteArray();
    }

    private static int three(byte[] plain, int at) {
        return (plain[at] & 0xFF) << 16 | (plain[at + 1] & 0xFF) << 8 | plain[at + 2] & 0xFF;
    }

    private static int same(byte[] plain, int former, int at) {
        var length = 0;
        while (length < LONGEST && at + length < plain.length && plain[former + length] == plain[at + length]) {
            length++;
        }
        return length;
    }

    private void repeat(int length, int distance) {
        var l = last(LENGTH_FROM, length);
        symbol(257 + l);
        put(length - LENGTH_FROM[l], LENGTH_BITS[l]);
        var d = last(DISTANCE_FROM, distance);
        code(d, 5);
        put(distance - DISTANCE_FROM[d], Math.max(0, d / 2 - 1));
    }

    private static int last(int[] from, int value) {
        var at = from.length - 1;
        while (from[at] > value) {
            at--;
        }
        return at;
    }

    private void symbol(int symbol) {
        if (symbol < 144) {
            code(0x30 + symbol, 8);
        } else if (symbol < 256) {
            code(0x190 + symbol - 144, 9);
        } else if (symbol < 280) {
            code(symbol - 256, 7);
        } else {
            code(0xC0 + symbol - 280, 8);
        }
    }

    /** Codes go out with their highest bit first, everything else with its lowest. */
    private void code(int code, int length) {
        put(Integer.reverse(code) >>> (32 - length), length);
    }

    private void put(int value, int length) {
        bits |= value << held;
        held += length;
        while (held >= 8) {
            out.write(bits);
            bits >>>= 8;
            held -= 8;
        }
    }
}
