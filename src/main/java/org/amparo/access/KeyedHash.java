// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import com.google.crypto.tink.prf.PrfSet;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;

/** Hashes that only this installation can make: whoever reads the database can neither guess nor forge them. */
final class KeyedHash {

    private final PrfSet keys;

    KeyedHash(PrfSet keys) {
        this.keys = keys;
    }

    byte[] of(byte[] data) {
        try {
            return keys.computePrimary(data, 32);
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("No hash", fault);
        }
    }

    /** The first part says what the hash is for, so that a hash made for one purpose never serves another. */
    byte[] of(String purpose, Object... parts) {
        return of(Bytes.of(purpose, Bytes.of(parts)));
    }

    /** True also for a hash made with an older key of the keyset. */
    boolean matches(byte[] hash, byte[] data) {
        try {
            for (var prf : keys.getPrfs().values()) {
                if (MessageDigest.isEqual(prf.compute(data, 32), hash)) {
                    return true;
                }
            }
            return false;
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("No hash", fault);
        }
    }
}
