// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

/** Where a document stands today. */
public enum DocumentStatus {
    BEING_PREPARED,
    /** A card that is printed, or will be, and that nobody scanned afterwards. */
    NOT_ACTIVE,
    VALID,
    /** Not valid until an officer lifts it. */
    SUSPENDED,
    REVOKED,
    LAPSED,
    /** A newer one was issued in its place. */
    REPLACED;

    boolean isRenewable() {
        return this == VALID || this == LAPSED;
    }
}
