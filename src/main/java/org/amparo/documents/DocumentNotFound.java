// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import org.amparo.access.NotThere;

/** There is no such document, or not in the state asked for; answered with the same 404 as a page that does not exist. */
public final class DocumentNotFound extends RuntimeException implements NotThere {
    DocumentNotFound() {
        super("no such document");
    }
}
