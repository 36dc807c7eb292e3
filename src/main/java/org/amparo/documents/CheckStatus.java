// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

/** What a check answers. Revoked is {@code INVALID}: a stranger is not told why. */
public enum CheckStatus {
    VALID,
    INVALID,
    LAPSED,
    REPLACED,
    UNKNOWN
}
