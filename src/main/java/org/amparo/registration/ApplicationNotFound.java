// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import org.amparo.access.NotThere;

/** There is no such application in the officer's scope; answered with the same 404 as a page that does not exist. */
public final class ApplicationNotFound extends RuntimeException implements NotThere {
    ApplicationNotFound() {
        super("no such application");
    }
}
