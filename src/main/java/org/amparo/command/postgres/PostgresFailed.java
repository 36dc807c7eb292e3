// SPDX-License-Identifier: Apache-2.0
package org.amparo.command.postgres;

import org.jspecify.annotations.Nullable;

/** The local PostgreSQL could not do what was asked; the message says why and what to do, for whoever started it. */
public final class PostgresFailed extends RuntimeException {

    PostgresFailed(String message) {
        this(message, null);
    }

    PostgresFailed(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
