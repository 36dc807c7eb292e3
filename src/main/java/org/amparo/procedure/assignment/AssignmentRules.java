// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.assignment;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.amparo.country.CountryPack;
import org.amparo.country.PackNode;
import org.amparo.registration.NeedRules;

/**
 * How a country shares out cases: assignment.yaml.
 *
 * @param kinds the officers each case needs, and who they can be
 * @param ownLanguage what every officer speaks, by ISO 639-3
 * @param interpreters somebody who does not speak the language may take the case with an interpreter
 */
record AssignmentRules(
        Map<CaseKind, Takers> kinds, Optional<NeedRules> needs, String ownLanguage, boolean interpreters, String law) {

    /** The roles that take cases of a kind, and how many points one officer carries at most. */
    record Takers(Set<String> roles, int cap) {}

    /** Without any kind where the country assigns nothing. */
    static AssignmentRules read(CountryPack pack) {
        var own = ownLanguage(pack);
        return pack.find("assignment.yaml")
                .map(file -> read(file, pack, own))
                .orElse(new AssignmentRules(Map.of(), Optional.empty(), own, true, ""));
    }

    private static AssignmentRules read(PackNode file, CountryPack pack, String own) {
        file.requireOnly("law", "kinds", "language", "gender", "interpreters", "competences", "points");
        var law = file.get("law");
        if (law.text().isBlank()) {
            throw law.fault("who shares out work by which rule must be said");
        }
        var roles = pack.file("roles.yaml").get("roles").entries();
        var kinds = new EnumMap<CaseKind, Takers>(CaseKind.class);
        file.get("kinds").entries().forEach((name, node) -> kinds.put(kind(name, node), takers(node, roles)));
        if (kinds.isEmpty()) {
            throw file.get("kinds").fault("nobody takes any case");
        }
        return new AssignmentRules(
                Collections.unmodifiableMap(kinds),
                Optional.of(NeedRules.read(file, pack)),
                own,
                file.get("interpreters").flag(),
                law.text());
    }

    boolean areUsed() {
        return !kinds.isEmpty();
    }

    boolean takes(String role, CaseKind kind) {
        var takers = kinds.get(kind);
        return takers != null && takers.roles().contains(role);
    }

    Set<CaseKind> kindsOf(String role) {
        var mine = new HashSet<>(kinds.keySet());
        mine.removeIf(kind -> !takes(role, kind));
        return mine;
    }

    int cap(CaseKind kind, OfficerProfile profile) {
        var usual = Objects.requireNonNull(kinds.get(kind)).cap();
        return profile.cap().orElse(usual);
    }

    private static CaseKind kind(String name, PackNode node) {
        for (var kind : CaseKind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(name)) {
                return kind;
            }
        }
        throw node.fault("no kind of case called " + name + ". There are protection, eligibility");
    }

    private static Takers takers(PackNode node, Map<String, PackNode> roles) {
        node.requireOnly("roles", "cap");
        var takers = new HashSet<String>();
        for (var role : node.get("roles").list()) {
            var known = Optional.ofNullable(roles.get(role.text()))
                    .orElseThrow(() -> role.fault("roles.yaml knows no " + role.text()));
            if (known.get("may").list().stream().noneMatch(may -> may.text().equals("HANDLE_CASES"))) {
                throw role.fault(role.text() + " may not HANDLE_CASES (roles.yaml)");
            }
            takers.add(role.text());
        }
        var cap = node.get("cap");
        if (cap.number() < 1) {
            throw cap.fault("an officer carries at least one point");
        }
        return new Takers(Set.copyOf(takers), cap.number());
    }

    private static String ownLanguage(CountryPack pack) {
        try {
            return pack.languages().getFirst().getISO3Language();
        } catch (MissingResourceException unknown) {
            return "";
        }
    }
}
