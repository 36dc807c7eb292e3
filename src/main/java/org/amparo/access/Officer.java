// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.util.Set;
import java.util.UUID;

/**
 * A signed-in officer with what the role allows. {@code offices} are the codes whose applications are in scope; it is
 * a parameter of every query that loads one. Controllers take it as an argument.
 */
public record Officer(
        UUID id, String name, String office, String role, Set<Permission> permissions, Set<String> offices)
        implements Actor {

    @Override
    public String logName() {
        return "officer:" + id;
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    public boolean mayOpen(Compartment compartment) {
        return may(compartment.permission());
    }

    /** Where they begin: bodies outside see the page of their checks and nothing else. */
    public String home() {
        if (may(Permission.WORK)) {
            return "/work";
        }
        return may(Permission.CHECK_AS_CLINIC) ? "/work/check/clinic" : "/work/check/police";
    }

    /** Called first by every use case. */
    public void require(Permission permission) {
        if (!may(permission)) {
            throw new NotAllowed(permission);
        }
    }
}
