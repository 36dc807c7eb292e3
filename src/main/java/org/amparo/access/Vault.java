// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.util.UUID;

/** Encrypts and decrypts what is kept per compartment; bound to its owner, so a value moved to another row won't open. */
public interface Vault {

    byte[] seal(Compartment compartment, UUID owner, byte[] plain);

    /** Throws {@link IllegalStateException} when the value was altered or belongs to another owner. */
    byte[] open(Compartment compartment, UUID owner, byte[] sealed);
}
