// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.interview;

/** Another officer holds the interview; what was typed is the page's to keep. */
public final class HeldByAnother extends RuntimeException {
    HeldByAnother() {
        super("another officer holds it", null, false, false);
    }
}
