// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

/** Refused for lack of a permission; answered with the same 404 as something that does not exist. */
public final class NotAllowed extends RuntimeException {
    public NotAllowed(Permission permission) {
        super(permission.name());
    }
}
