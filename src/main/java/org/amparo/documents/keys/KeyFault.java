// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents.keys;

/** Something an operator can mend; the message says how. */
public final class KeyFault extends IllegalArgumentException {
    KeyFault(String message) {
        super(message);
    }
}
