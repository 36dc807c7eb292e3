// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

/** Why a document takes the place of another. */
public enum RenewedBecause {
    /** Its holder asked for it. */
    HOLDER,
    /** The country's rule renews it while the case is pending. */
    RULE,
    /** Something that stands on it was changed. */
    CHANGE,
    /** The key that signed it was withdrawn. */
    KEY,
    /** Its holder hasn't got it any more. */
    LOSS,
    /** It was revoked, and an officer ordered another. */
    AFRESH
}
