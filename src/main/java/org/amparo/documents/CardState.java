// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

/** Where a card is on its way from the printer to its holder. */
public enum CardState {
    QUEUED,
    /** In a batch, and not yet known to be printed. */
    BATCHED,
    /** Printed, and not valid before somebody scans it. */
    PRINTED,
    /** Valid; waits for its holder. */
    ACTIVE,
    HANDED_OVER
}
