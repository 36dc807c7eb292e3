// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

import java.util.Optional;
import org.amparo.appointments.AppointmentRules;
import org.amparo.country.CountryPack;
import org.amparo.country.PackNode;

/**
 * What people who are asked to come take a place for: {@code presence.summons.service} of procedure.yaml, a service of
 * appointments.yaml that every office of the kinds named beside it gives by appointment.
 *
 * @param key empty where nobody is asked to come
 */
record SummonsPurpose(Optional<String> key) {

    static SummonsPurpose read(CountryPack pack) {
        return new SummonsPurpose(pack.file("procedure.yaml")
                .find("presence")
                .map(presence -> read(presence.get("summons"), AppointmentRules.read(pack))));
    }

    private static String read(PackNode summons, AppointmentRules rules) {
        var service = summons.get("service");
        if (!rules.services().containsKey(service.text())) {
            throw service.fault("appointments.yaml has no service '%s'; it has: %s"
                    .formatted(
                            service.text(), String.join(", ", rules.services().keySet())));
        }
        for (var kind : summons.get("offices").list()) {
            var terms = rules.terms().get(kind.text());
            if (terms == null || !terms.appointments() || !terms.offers(service.text())) {
                throw kind.fault("appointments.yaml gives no appointments for '%s' at offices of the kind '%s'"
                        .formatted(service.text(), kind.text()));
            }
        }
        return service.text();
    }
}
