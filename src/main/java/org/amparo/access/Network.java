// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** The part of an address that stands for a place rather than a device: /24 of IPv4, /48 of IPv6. */
final class Network {

    private Network() {}

    static String of(String address) {
        try {
            // a literal is parsed, never looked up
            var literal = address.indexOf(':') >= 0 || address.matches("[0-9.]+");
            var bytes = literal ? InetAddress.getByName(address).getAddress() : new byte[0];
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, bytes.length == 4 ? 3 : Math.min(6, bytes.length)));
        } catch (UnknownHostException noAddress) {
            return "";
        }
    }
}
