// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The vault over one keyset a compartment; compartment and owner are associated data of every value. */
@Component
final class KeyVault implements Vault {

    private final Map<Compartment, Aead> keys = new EnumMap<>(Compartment.class);

    KeyVault(KeyRing ring) {
        for (var compartment : Compartment.values()) {
            keys.put(compartment, ring.aead(MakeKeys.vault(compartment)));
        }
    }

    @Override
    public byte[] seal(Compartment compartment, UUID owner, byte[] plain) {
        try {
            return key(compartment).encrypt(plain, bound(compartment, owner));
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("Can't be sealed", fault);
        }
    }

    @Override
    public byte[] open(Compartment compartment, UUID owner, byte[] sealed) {
        try {
            return key(compartment).decrypt(sealed, bound(compartment, owner));
        } catch (GeneralSecurityException altered) {
            throw new IllegalStateException("Altered, or of another owner", altered);
        }
    }

    @SuppressWarnings("NullAway") // the constructor fills in every compartment
    private Aead key(Compartment compartment) {
        return keys.get(compartment);
    }

    private static byte[] bound(Compartment compartment, UUID owner) {
        return (compartment.name() + '/' + owner).getBytes(StandardCharsets.UTF_8);
    }
}
