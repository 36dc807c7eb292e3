// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import org.amparo.country.CountryPack;
import org.amparo.country.Faults;
import org.amparo.country.PackSection;

/** Lets the check of a pack try who may do what, and whether each role has a title. */
public final class RolesSection implements PackSection {

    @Override
    public void read(CountryPack pack) {
        var faults = new Faults();
        pack.file("roles.yaml").get("roles").entries().forEach((name, node) -> {
            faults.check(() -> Roles.read(node));
            if (!pack.authorityWords().has("role." + name)) {
                faults.note(node.fault("no text 'role.%s'".formatted(name)));
            }
        });
        faults.throwIfAny();
    }
}
