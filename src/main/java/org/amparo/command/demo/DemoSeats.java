// SPDX-License-Identifier: Apache-2.0
package org.amparo.command.demo;

import java.util.List;
import java.util.Optional;
import org.amparo.access.DemoOfficers;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.PackNode;
import org.amparo.procedure.committee.Members;
import org.amparo.procedure.committee.Members.Filling;
import org.amparo.procedure.committee.SessionRefused;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Who sits in the bodies that decide in session: {@code seats} of demo.yaml, from the first start on. */
@Component
@Profile("demo")
class DemoSeats {

    private final DemoOfficers officers;
    private final Members members;

    DemoSeats(DemoOfficers officers, Members members) {
        this.officers = officers;
        this.members = members;
    }

    void fill(List<PackNode> seats) {
        var by = officers.list().stream()
                .flatMap(one -> officers.find(one.login()).stream())
                .filter(officer -> officer.may(Permission.MANAGE_TEAM))
                .findFirst();
        seats.forEach(seat -> fill(seat, by.orElseThrow(() -> seat.fault("nobody of the demo may fill seats"))));
    }

    private void fill(PackNode entry, Officer by) {
        entry.requireOnly("seat", "login", "name");
        var seat = entry.get("seat").text().split("/", 2);
        var officer = entry.find("login")
                .map(login -> officers.find(login.text())
                        .orElseThrow(() -> login.fault("no officer of the demo: " + login.text())));
        var name = entry.find("name").map(PackNode::text).orElse("");
        try {
            members.add(
                    new Filling(
                            seat[0],
                            seat[seat.length - 1],
                            officer.map(one -> one.id().toString()).orElse(""),
                            name,
                            false,
                            Optional.of(members.today()),
                            Optional.empty()),
                    by);
        } catch (SessionRefused refused) {
            throw entry.fault("cannot be filled so: " + refused.why());
        }
    }
}
