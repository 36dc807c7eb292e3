// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.appointments.ReceiveVisitors;
import org.amparo.appointments.Visit;
import org.amparo.registration.DeskVisit;
import org.springframework.stereotype.Component;

/**
 * Who was called to an officer's desk. Where somebody was, their number is shown and the time counts from the call; where
 * nobody was, from when the officer opened the visit.
 */
@Component
class VisitsAtDesk {

    private final ReceiveVisitors receiveVisitors;

    VisitsAtDesk(ReceiveVisitors receiveVisitors) {
        this.receiveVisitors = receiveVisitors;
    }

    /** @param family those who come together, the person included */
    Optional<DeskVisit> of(Set<UUID> family, Officer officer) {
        return called(family, officer)
                .flatMap(visit -> visit.calledAt().map(at -> new DeskVisit(visit.id(), visit.ticket(), at)));
    }

    /** The last of the family has what they came for. */
    void end(Set<UUID> family, Officer officer) {
        called(family, officer).ifPresent(visit -> receiveVisitors.end(visit.id(), Visit.End.SERVED, officer));
    }

    private Optional<Visit> called(Set<UUID> family, Officer officer) {
        return officer.may(Permission.RECEIVE_VISITORS)
                ? receiveVisitors
                        .atDesk(officer)
                        .filter(visit ->
                                visit.subject().filter(family::contains).isPresent())
                : Optional.empty();
    }
}
