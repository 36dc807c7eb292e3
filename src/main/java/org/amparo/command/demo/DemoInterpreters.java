// SPDX-License-Identifier: Apache-2.0
package org.amparo.command.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.DemoOfficers;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.PackNode;
import org.amparo.procedure.interpreter.InterpreterProfile;
import org.amparo.procedure.interpreter.InterpreterRefused;
import org.amparo.procedure.interpreter.InterpreterRegister;
import org.amparo.procedure.interpreter.Tongue;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Who interprets in the demo: {@code interpreters} of demo.yaml, from the first start on. */
@Component
@Profile("demo")
class DemoInterpreters {

    private final DemoOfficers officers;
    private final InterpreterRegister register;

    DemoInterpreters(DemoOfficers officers, InterpreterRegister register) {
        this.officers = officers;
        this.register = register;
    }

    void write(List<PackNode> entries) {
        var by = officers.list().stream()
                .flatMap(one -> officers.find(one.login()).stream())
                .filter(officer -> officer.may(Permission.MANAGE_TEAM))
                .findFirst();
        entries.forEach(entry -> add(entry, by.orElseThrow(() -> entry.fault("nobody of the demo may add them"))));
    }

    private void add(PackNode entry, Officer by) {
        entry.requireOnly("name", "gender", "offices", "remote", "contact", "languages");
        var profile = new InterpreterProfile(
                entry.get("name").text(),
                entry.get("gender").text(),
                entry.get("languages").list().stream()
                        .map(DemoInterpreters::tongue)
                        .toList(),
                Set.copyOf(entry.find("offices").map(PackNode::list).orElse(List.of()).stream()
                        .map(PackNode::text)
                        .toList()),
                entry.get("remote").flag(),
                entry.get("contact").text());
        try {
            register.add(UUID.randomUUID(), profile, by);
        } catch (InterpreterRefused refused) {
            throw entry.fault("cannot be added so: " + refused.why());
        }
    }

    private static Tongue tongue(PackNode node) {
        node.requireOnly("language", "dialect", "level");
        var level = node.get("level");
        return new Tongue(
                node.get("language").text(),
                node.find("dialect").map(PackNode::text).orElse(""),
                Arrays.stream(Tongue.Level.values())
                        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(level.text()))
                        .findFirst()
                        .orElseThrow(() -> level.fault("no such level")));
    }
}
