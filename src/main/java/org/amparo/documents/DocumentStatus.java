// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

/** Where a document stands today. */
public enum DocumentStatus {
    BEING_PREPARED,
    VALID,
    REVOKED,
    LAPSED
}
