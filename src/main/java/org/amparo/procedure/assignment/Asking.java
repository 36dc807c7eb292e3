// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.assignment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.access.Colleagues;
import org.amparo.access.Officer;
import org.amparo.country.CountryPack;
import org.amparo.procedure.assignment.CaseloadTable.Waiting;
import org.amparo.registration.CaseNeeds;
import org.amparo.registration.CaseNeeds.Needs;
import org.springframework.stereotype.Component;

/** Brings together what a choice is made from: the officers of a kind as they are now, and what cases ask for. */
@Component
class Asking {

    private final Colleagues colleagues;
    private final Profiles profiles;
    private final CaseloadFacts facts;
    private final CaseNeeds needs;
    private final AssignmentRules rules;
    private final CountryPack pack;
    private final Clock clock;

    Asking(
            Colleagues colleagues,
            Profiles profiles,
            CaseloadFacts facts,
            CaseNeeds needs,
            AssignmentRules rules,
            CountryPack pack,
            Clock clock) {
        this.colleagues = colleagues;
        this.profiles = profiles;
        this.facts = facts;
        this.needs = needs;
        this.rules = rules;
        this.pack = pack;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), pack.zone());
    }

    /** Everybody whose role takes cases of a kind. */
    List<Candidate> candidates(CaseKind kind) {
        return candidates(
                colleagues.list().stream()
                        .filter(officer -> rules.takes(officer.role(), kind))
                        .toList(),
                kind);
    }

    List<Candidate> candidates(List<Officer> officers, CaseKind kind) {
        var ids = officers.stream().map(Officer::id).toList();
        var said = profiles.newest(ids);
        var absences = profiles.absences(ids, today());
        var conflicts = profiles.conflicts(ids);
        var loads = facts.loads(ids);
        return officers.stream()
                .map(officer -> {
                    var profile = said.getOrDefault(officer.id(), OfficerProfile.EMPTY);
                    var against = conflicts.getOrDefault(officer.id(), List.of());
                    return new Candidate(
                            officer,
                            profile,
                            absences.getOrDefault(officer.id(), List.of()).stream()
                                    .anyMatch(absence -> absence.covers(today())),
                            against.stream()
                                    .flatMap(one -> one.nationality().stream())
                                    .collect(Collectors.toSet()),
                            against.stream()
                                    .flatMap(one -> one.caseId().stream())
                                    .collect(Collectors.toSet()),
                            loads.getOrDefault(officer.id(), Map.of())
                                    .getOrDefault(kind, CaseloadFacts.Load.NONE)
                                    .points(),
                            rules.cap(kind, profile));
                })
                .toList();
    }

    /** What each asks for; a case whose application can't be read asks for nothing, and is still somebody's. */
    Map<UUID, CaseAsked> asked(Collection<Waiting> waiting, CaseKind kind) {
        var cases = waiting.stream().map(Waiting::caseId).toList();
        Map<UUID, Needs> all = rules.needs()
                .map(said -> needs.of(waiting.stream().map(Waiting::application).toList(), said))
                .orElse(Map.of());
        var never = facts.gaveBack(cases, kind);
        if (kind == CaseKind.ELIGIBILITY) {
            facts.former(cases).forEach((id, officers) -> never.merge(id, officers, Asking::both));
        }
        var families = facts.families(all.values().stream().map(Needs::family).collect(Collectors.toSet()), kind);
        var asked = new HashMap<UUID, CaseAsked>();
        for (var one : waiting) {
            var own = all.getOrDefault(one.application(), nothing(one.application()));
            asked.put(
                    one.caseId(),
                    new CaseAsked(
                            one.caseId(),
                            kind,
                            one.office(),
                            own,
                            never.getOrDefault(one.caseId(), Set.of()),
                            families.getOrDefault(own.family(), Set.of())));
        }
        return asked;
    }

    private static Set<UUID> both(Set<UUID> some, Set<UUID> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toSet());
    }

    private static Needs nothing(UUID application) {
        return new Needs("", "", Set.of(), Set.of(), application, 0);
    }

    /** The same list with one of them carrying more. */
    static List<Candidate> carrying(List<Candidate> candidates, Candidate chosen, int points) {
        var next = new ArrayList<>(candidates);
        next.replaceAll(one -> one.id().equals(chosen.id()) ? one.with(points) : one);
        return next;
    }
}
