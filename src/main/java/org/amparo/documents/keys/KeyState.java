// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents.keys;

/** Where a signer's key stands in its life. What it signed outlives it, so none is ever forgotten. */
public enum KeyState {
    /** Signs. */
    CURRENT,
    /** Signs no more; what it signed is as good as before. */
    FORMER,
    /** Somebody else may have it: what it signed proves nothing by itself. There is no way back. */
    WITHDRAWN
}
