// SPDX-License-Identifier: Apache-2.0
package org.amparo.command.demo;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.amparo.access.DemoOfficers;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.PackNode;
import org.amparo.procedure.assignment.OfficerProfile;
import org.amparo.procedure.assignment.Team;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Writes down what the demo's officers can take on: {@code speaks}, {@code gender} and {@code trained} of demo.yaml. */
@Component
@Profile("demo")
class DemoProfiles {

    private final DemoOfficers officers;
    private final Team team;

    DemoProfiles(DemoOfficers officers, Team team) {
        this.officers = officers;
        this.team = team;
    }

    /** By whoever of them answers for the team; without such there is nobody to write it down. */
    void write(List<PackNode> entries) {
        var supervisor = entries.stream()
                .flatMap(entry -> officer(entry).stream())
                .filter(officer -> officer.may(Permission.MANAGE_TEAM))
                .findFirst();
        for (var entry : entries) {
            if (entry.find("gender").isPresent()) {
                supervisor.ifPresent(
                        by -> officer(entry).ifPresent(officer -> team.save(officer.id(), profile(entry), by)));
            }
        }
    }

    private Optional<Officer> officer(PackNode entry) {
        return officers.find(entry.get("login").text());
    }

    private static OfficerProfile profile(PackNode entry) {
        var trained = texts(entry, "trained");
        return new OfficerProfile(
                texts(entry, "speaks"),
                entry.get("gender").text(),
                Team.COMPETENCES.stream()
                        .filter(one -> trained.contains(one.name().toLowerCase(Locale.ROOT)))
                        .collect(Collectors.toSet()),
                Optional.empty());
    }

    private static List<String> texts(PackNode entry, String key) {
        return entry.find(key)
                .map(list -> list.list().stream().map(PackNode::text).toList())
                .orElse(List.of());
    }
}
