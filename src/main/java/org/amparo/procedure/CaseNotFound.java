// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

/** There is no such case in the officer's scope; answered with the same 404 as a page that does not exist. */
public final class CaseNotFound extends RuntimeException {
    CaseNotFound() {
        super("no such case");
    }
}
