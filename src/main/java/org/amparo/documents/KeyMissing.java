// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

/** A document cannot be signed, because its signer's key is not here. */
final class KeyMissing extends RuntimeException {
    KeyMissing(String signer) {
        super("no key of " + signer);
    }
}
