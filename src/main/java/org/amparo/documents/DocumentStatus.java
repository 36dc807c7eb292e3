// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

/** Where a document stands today. */
public enum DocumentStatus {
    BEING_PREPARED,
    VALID,
    REVOKED,
    LAPSED,
    /** A newer one was issued in its place. */
    REPLACED;

    boolean isRenewable() {
        return this == VALID || this == LAPSED;
    }
}
