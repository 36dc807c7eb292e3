// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amparo.country.CountryPack;
import org.amparo.country.Office;
import org.amparo.country.PackNode;
import org.springframework.stereotype.Component;

/** What each role of the country may do and whose applications it sees, from the pack's {@code roles.yaml}. */
@Component
public final class Roles {

    private static final Set<Permission> NEVER_A_ROLES =
            Set.of(Permission.OPEN, Permission.APPLY, Permission.HELP, Permission.DEMO);

    private final Map<String, Role> roles = new HashMap<>();
    private final CountryPack pack;

    Roles(CountryPack pack) {
        this.pack = pack;
        pack.file("roles.yaml").get("roles").entries().forEach((name, node) -> roles.put(name, read(node)));
    }

    Set<String> names() {
        return Set.copyOf(roles.keySet());
    }

    Optional<Role> find(String name) {
        return Optional.ofNullable(roles.get(name));
    }

    /** Whether this country lets anybody do it at all. */
    public boolean anybodyMay(Permission permission) {
        return roles.values().stream().anyMatch(role -> role.permissions().contains(permission));
    }

    /** The offices whose applications somebody of this office and role sees. */
    Set<String> scope(Role role, String office) {
        if (!role.allOffices()) {
            return Set.of(office);
        }
        var all = new LinkedHashSet<String>();
        pack.offices().stream().map(Office::code).forEach(all::add);
        return all;
    }

    static Role read(PackNode node) {
        node.requireOnly("may", "scope");
        var may = new HashSet<Permission>();
        for (var item : node.get("may").list()) {
            may.add(permission(item));
        }
        var scope = node.get("scope");
        return switch (scope.text()) {
            case "own-office" -> new Role(Set.copyOf(may), false);
            case "all" -> new Role(Set.copyOf(may), true);
            default -> throw scope.fault("the scope of a role is own-office or all");
        };
    }

    private static Permission permission(PackNode node) {
        for (var permission : Permission.values()) {
            if (permission.name().equals(node.text()) && !NEVER_A_ROLES.contains(permission)) {
                return permission;
            }
        }
        throw node.fault("no permission that a role can have: " + node.text());
    }

    record Role(Set<Permission> permissions, boolean allOffices) {}
}
