// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

/** What a check answers. Revoked, or a card that nobody scanned yet, is {@code INVALID}: a stranger is not told why. */
public enum CheckStatus {
    VALID,
    INVALID,
    SUSPENDED,
    LAPSED,
    REPLACED,
    UNKNOWN
}
