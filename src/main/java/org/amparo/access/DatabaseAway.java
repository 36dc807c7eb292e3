// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

/** The database can't be asked just now; answered with a page that says so and keeps what was typed. */
public final class DatabaseAway extends RuntimeException {
    public DatabaseAway(Throwable cause) {
        super("database away", cause);
    }
}
