// SPDX-License-Identifier: Apache-2.0
package org.amparo.triage;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.access.Subject;
import org.amparo.procedure.CaseFiles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Why a case stands where it stands, and a supervisor's word that it should stand elsewhere. */
@Service
public class Triage {

    public static final int LONGEST = 1_000;

    private final CaseFiles cases;
    private final Standings standings;
    private final StandingTable table;
    private final TriageRules rules;
    private final AccessLog log;

    Triage(CaseFiles cases, Standings standings, StandingTable table, TriageRules rules, AccessLog log) {
        this.cases = cases;
        this.standings = standings;
        this.table = table;
        this.rules = rules;
        this.log = log;
    }

    /** Empty while it was never judged, or when nothing is to be done any more. */
    @Transactional
    public Optional<TriageView> find(UUID caseId, Locale language, Officer officer) {
        cases.get(caseId, officer);
        return table.of(List.of(caseId)).values().stream()
                .filter(Standing::open)
                .findFirst()
                .map(standing -> view(standing, language, officer));
    }

    private TriageView view(Standing standing, Locale language, Officer officer) {
        return new TriageView(
                standing.tier(),
                standing.override().isEmpty() && standing.tier() != standing.own(),
                standing.override().isPresent(),
                standing.dueAt(),
                standing.needsPerson(),
                standing.rules(),
                open(standing.fired(), officer).stream()
                        .map(rule -> new TriageView.Reason(rule.words(language), rule.law()))
                        .toList(),
                table.history(
                        standing.caseId(),
                        fired -> open(fired, officer).stream()
                                .map(rule -> rule.words(language))
                                .toList()));
    }

    /** Only the rules this officer may know of; one that a later version dropped has no words any more. */
    private List<TriageRule> open(List<String> fired, Officer officer) {
        return fired.stream()
                .flatMap(key -> rules.find(key).stream())
                .filter(rule -> rule.compartment().map(officer::mayOpen).orElse(true))
                .toList();
    }

    /** Throws {@link InvalidNeed} when the reason is missing or long. No tier: the rules' own again. */
    @Transactional
    public void override(UUID caseId, Optional<Tier> tier, String reason, Officer officer) {
        officer.require(Permission.OVERRIDE_TRIAGE);
        cases.get(caseId, officer);
        if (reason.isBlank()) {
            throw new InvalidNeed("reason", "missing");
        }
        if (reason.length() > LONGEST) {
            throw new InvalidNeed("reason", "long");
        }
        standings.override(caseId, tier, reason.strip(), officer);
        log.wrote(officer, "case.triage", new Subject("case", caseId));
    }
}
