// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.committee;

import org.amparo.access.NotThere;

/** There is no such session for this officer. */
final class SessionNotFound extends RuntimeException implements NotThere {
    SessionNotFound() {
        super("no such session");
    }
}
