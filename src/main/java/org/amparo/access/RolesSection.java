// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.util.EnumSet;
import org.amparo.country.CountryPack;
import org.amparo.country.Faults;
import org.amparo.country.PackSection;

/** Lets the check of a pack try who may do what, and whether each role has a title. */
public final class RolesSection implements PackSection {

    @Override
    public void read(CountryPack pack) {
        var faults = new Faults();
        var given = EnumSet.noneOf(Permission.class);
        pack.file("roles.yaml").get("roles").entries().forEach((name, node) -> {
            faults.check(() -> given.addAll(Roles.read(node).permissions()));
            if (!pack.authorityWords().has("role." + name)) {
                faults.note(node.fault("no text 'role.%s'".formatted(name)));
            }
        });
        if (given.contains(Permission.BREAK_GLASS) && !given.contains(Permission.REVIEW_EMERGENCY)) {
            faults.note(pack.file("roles.yaml")
                    .get("roles")
                    .fault("BREAK_GLASS without a role with REVIEW_EMERGENCY: nobody would review emergencies"));
        }
        faults.throwIfAny();
    }
}
