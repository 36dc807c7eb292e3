// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.assignment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.Colleagues;
import org.amparo.access.Compartment;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.access.Subject;
import org.amparo.country.CountryPack;
import org.amparo.procedure.assignment.TeamRefused.Why;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the officers of one's offices can take on, when they are away, and whom they are never given. Throws {@link
 * TeamRefused}, and then nothing changed.
 */
@Service
public class Team {

    /** What somebody can be trained for. */
    public static final List<Compartment> COMPETENCES =
            List.of(Compartment.CHILD, Compartment.SGBV, Compartment.SOGI, Compartment.EXCLUSION);

    private static final int MOST_LANGUAGES = 20;
    private static final int MOST_POINTS = 1_000;

    private final Colleagues colleagues;
    private final Profiles profiles;
    private final CaseloadTable table;
    private final CaseloadFacts facts;
    private final Asking asking;
    private final AssignmentRules rules;
    private final CountryPack pack;
    private final AccessLog log;
    private final Clock clock;

    Team(
            Colleagues colleagues,
            Profiles profiles,
            CaseloadTable table,
            CaseloadFacts facts,
            Asking asking,
            AssignmentRules rules,
            CountryPack pack,
            AccessLog log,
            Clock clock) {
        this.colleagues = colleagues;
        this.profiles = profiles;
        this.table = table;
        this.facts = facts;
        this.asking = asking;
        this.rules = rules;
        this.pack = pack;
        this.log = log;
        this.clock = clock;
    }

    /** Whether this country shares out cases at all. */
    public boolean isUsed() {
        return rules.areUsed();
    }

    public LocalDate today() {
        return asking.today();
    }

    /** Everybody who takes cases at the officer's offices, by name. */
    @Transactional(readOnly = true)
    public List<TeamMember> list(Officer officer) {
        officer.require(Permission.MANAGE_TEAM);
        return members(
                colleagues.list().stream().filter(one -> isOf(one, officer)).toList());
    }

    @Transactional(readOnly = true)
    public TeamMember get(UUID id, Officer officer) {
        return members(List.of(answeredFor(id, officer))).getFirst();
    }

    /** The officer's own. */
    @Transactional(readOnly = true)
    public TeamMember own(Officer officer) {
        officer.require(Permission.HANDLE_CASES);
        return members(List.of(officer)).getFirst();
    }

    @Transactional
    public void save(UUID id, OfficerProfile profile, Officer officer) {
        answeredFor(id, officer);
        var known = pack.codes("ISO639");
        if (profile.languages().size() > MOST_LANGUAGES || !known.containsAll(profile.languages())) {
            throw new TeamRefused(Why.LANGUAGE);
        }
        if (profile.cap().filter(cap -> cap < 0 || cap > MOST_POINTS).isPresent()) {
            throw new TeamRefused(Why.CAP);
        }
        profiles.add(id, profile, officer, clock.instant());
        changed(id, "officer.profile", officer);
    }

    @Transactional
    public void addAbsence(UUID id, LocalDate from, LocalDate to, AbsenceKind kind, Officer officer) {
        answeredFor(id, officer);
        if (to.isBefore(from) || to.isBefore(today()) || to.isAfter(today().plusYears(2))) {
            throw new TeamRefused(Why.DAYS);
        }
        profiles.addAbsence(id, new Absence(UUID.randomUUID(), from, to, kind), officer, clock.instant());
        changed(id, "officer.away", officer);
    }

    @Transactional
    public void endAbsence(UUID id, UUID absence, Officer officer) {
        answeredFor(id, officer);
        if (profiles.endAbsence(absence, id, clock.instant())) {
            changed(id, "officer.back", officer);
        }
    }

    /** @param nationality by its code, or empty and a file number instead */
    @Transactional
    public void addConflict(UUID id, String nationality, String fileNumber, Officer officer) {
        answeredFor(id, officer);
        var number = fileNumber.replaceAll("[^0-9A-Za-z]", "").toUpperCase(Locale.ROOT);
        var chosen = Optional.of(nationality).filter(code -> !code.isEmpty());
        if (chosen.isPresent() && !pack.codes("COUNTRY").contains(nationality)) {
            throw new TeamRefused(Why.NATIONALITY);
        }
        var named = chosen.isPresent() ? Optional.<UUID>empty() : profiles.caseByNumber(number, officer.offices());
        if (chosen.isEmpty() && named.isEmpty()) {
            throw new TeamRefused(Why.CASE);
        }
        profiles.addConflict(id, new Conflict(UUID.randomUUID(), chosen, named, "", false), officer, clock.instant());
        changed(id, "officer.conflict", officer);
    }

    @Transactional
    public void endConflict(UUID id, UUID conflict, Officer officer) {
        answeredFor(id, officer);
        if (profiles.endConflict(conflict, id, clock.instant())) {
            changed(id, "officer.conflict-end", officer);
        }
    }

    /** What waits may fit now. */
    private void changed(UUID id, String act, Officer officer) {
        log.wrote(officer, act, new Subject("officer", id));
        rules.kinds().keySet().forEach(kind -> table.wake(kind, clock.instant()));
    }

    private Officer answeredFor(UUID id, Officer officer) {
        officer.require(Permission.MANAGE_TEAM);
        return colleagues.find(id).filter(one -> isOf(one, officer)).orElseThrow(() -> new TeamRefused(Why.NOBODY));
    }

    private boolean isOf(Officer one, Officer supervisor) {
        return supervisor.offices().contains(one.office())
                && !rules.kindsOf(one.role()).isEmpty();
    }

    private List<TeamMember> members(List<Officer> officers) {
        var ids = officers.stream().map(Officer::id).toList();
        var said = profiles.newest(ids);
        var absences = profiles.absences(ids, today());
        var conflicts = profiles.conflicts(ids);
        var loads = facts.loads(ids);
        return officers.stream()
                .map(one -> {
                    var profile = said.getOrDefault(one.id(), OfficerProfile.EMPTY);
                    return new TeamMember(
                            one,
                            profile,
                            absences.getOrDefault(one.id(), List.of()),
                            conflicts.getOrDefault(one.id(), List.of()),
                            loads(one, profile, loads.getOrDefault(one.id(), Map.of())));
                })
                .toList();
    }

    private Map<CaseKind, TeamMember.Load> loads(
            Officer one, OfficerProfile profile, Map<CaseKind, CaseloadFacts.Load> carried) {
        var loads = new EnumMap<CaseKind, TeamMember.Load>(CaseKind.class);
        for (var kind : rules.kindsOf(one.role())) {
            var load = carried.getOrDefault(kind, CaseloadFacts.Load.NONE);
            loads.put(kind, new TeamMember.Load(load.cases(), load.points(), rules.cap(kind, profile)));
        }
        return loads;
    }
}
