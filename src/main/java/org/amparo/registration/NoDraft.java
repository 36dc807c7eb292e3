// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

/** There is no draft to work on: it was sent already, from here or from another device. */
public final class NoDraft extends RuntimeException {
    public NoDraft() {
        super("no open draft");
    }
}
