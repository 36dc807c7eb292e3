// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.util.Arrays;
import java.util.UUID;
import org.amparo.access.Compartment;
import org.amparo.access.Vault;

/** Turns every bit over and writes the owner before it: enough to see that something passed through a vault. */
final class PlainVault implements Vault {

    private static final int OWNER = 36;

    @Override
    public byte[] seal(Compartment compartment, UUID owner, byte[] plain) {
        var sealed = Arrays.copyOf(
                owner.toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII), OWNER + plain.length);
        for (var i = 0; i < plain.length; i++) {
            sealed[OWNER + i] = (byte) ~plain[i];
        }
        return sealed;
    }

    @Override
    public byte[] open(Compartment compartment, UUID owner, byte[] sealed) {
        var name = new String(sealed, 0, OWNER, java.nio.charset.StandardCharsets.US_ASCII);
        if (!name.equals(owner.toString())) {
            throw new IllegalStateException("belongs to another owner");
        }
        var plain = Arrays.copyOfRange(sealed, OWNER, sealed.length);
        for (var i = 0; i < plain.length; i++) {
            plain[i] = (byte) ~plain[i];
        }
        return plain;
    }
}
