// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

import org.amparo.access.NotThere;

/** There is no such case in the officer's scope; answered with the same 404 as a page that does not exist. */
public final class CaseNotFound extends RuntimeException implements NotThere {
    public CaseNotFound() {
        super("no such case");
    }
}
