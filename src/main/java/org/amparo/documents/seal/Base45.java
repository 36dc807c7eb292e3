// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents.seal;

import java.io.ByteArrayOutputStream;

/** RFC 9285: bytes in the 45 characters that QR codes write in the fewest modules. */
final class Base45 {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

    private Base45() {}

    static String encode(byte[] bytes) {
        var text = new StringBuilder(bytes.length * 3 / 2 + 2);
        for (var i = 0; i < bytes.length; i += 2) {
            var pair = i + 1 < bytes.length;
            var value = pair ? (bytes[i] & 0xFF) << 8 | bytes[i + 1] & 0xFF : bytes[i] & 0xFF;
            text.append(ALPHABET.charAt(value % 45)).append(ALPHABET.charAt(value / 45 % 45));
            if (pair) {
                text.append(ALPHABET.charAt(value / 2025));
            }
        }
        return text.toString();
    }

    /** Each value has one spelling; any other is refused. */
    static byte[] decode(String text) {
        var bytes = new ByteArrayOutputStream(text.length() * 2 / 3 + 1);
        for (var i = 0; i < text.length(); i += 3) {
            var left = Math.min(3, text.length() - i);
            if (left == 1) {
                throw new SealFault(SealFault.Kind.NO_SEAL);
            }
            var value = digit(text, i) + 45 * digit(text, i + 1) + (left == 3 ? 2025 * digit(text, i + 2) : 0);
            if (value > (left == 3 ? 0xFFFF : 0xFF)) {
                throw new SealFault(SealFault.Kind.NO_SEAL);
            }
            if (left == 3) {
                bytes.write(value >> 8);
            }
            bytes.write(value);
        }
        return bytes.toByteArray();
    }

    private static int digit(String text, int at) {
        var digit = ALPHABET.indexOf(text.charAt(at));
        if (digit < 0) {
            throw new SealFault(SealFault.Kind.NO_SEAL);
        }
        return digit;
    }
}
