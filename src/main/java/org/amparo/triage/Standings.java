// SPDX-License-Identifier: Apache-2.0
package org.amparo.triage;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Officer;
import org.amparo.procedure.OpenCases;
import org.amparo.procedure.assignment.RankCases;
import org.springframework.stereotype.Component;

/** Judges cases and keeps where they stand; what did not change is not written again. */
@Component
class Standings {

    private final OpenCases cases;
    private final FactsOfCases facts;
    private final StandingTable table;
    private final TriageRules rules;
    private final RankCases rankCases;
    private final Clock clock;

    Standings(
            OpenCases cases,
            FactsOfCases facts,
            StandingTable table,
            TriageRules rules,
            RankCases rankCases,
            Clock clock) {
        this.cases = cases;
        this.facts = facts;
        this.table = table;
        this.rules = rules;
        this.rankCases = rankCases;
        this.clock = clock;
    }

    /** Whatever changed about it; in the transaction that changed it. */
    void judge(UUID caseId) {
        cases.find(caseId).ifPresent(one -> {
            if (one.stage().isOpen()) {
                table.lock(caseId);
                judge(List.of(one));
            } else {
                table.close(caseId);
            }
        });
    }

    void judge(List<OpenCases.Row> some) {
        var known = table.of(some.stream().map(OpenCases.Row::id).toList());
        var now = clock.instant();
        var tiers = new HashMap<UUID, Integer>();
        for (var one : facts.of(some)) {
            var before = Optional.ofNullable(known.get(one.row().id()));
            var standing = standing(one, before, before.flatMap(Standing::override), now);
            if (before.filter(standing::equals).isEmpty()) {
                table.save(standing);
                tiers.put(standing.caseId(), standing.tier().ordinal());
            }
            if (before.filter(standing::saysTheSameAs).isEmpty()) {
                table.note(standing, Optional.empty(), "", now);
            }
        }
        rankCases.rank(tiers);
    }

    /** An officer's tier, or the rules' again when there is none. */
    void override(UUID caseId, Optional<Tier> tier, String reason, Officer officer) {
        table.lock(caseId);
        var row = cases.find(caseId).orElseThrow();
        var before = Map.copyOf(table.of(List.of(caseId))).get(caseId);
        for (var one : facts.of(List.of(row))) {
            var now = clock.instant();
            var fired =
                    rules.judge(one.facts(), facts.today(), Optional.empty()).fired();
            var standing = standing(
                    one, Optional.ofNullable(before), tier.map(wanted -> new Standing.Override(wanted, fired)), now);
            table.save(standing);
            table.note(standing, Optional.of(officer), reason, now);
            rankCases.rank(Map.of(caseId, standing.tier().ordinal()));
        }
    }

    private Standing standing(
            FactsOfCases.Known one, Optional<Standing> before, Optional<Standing.Override> asked, Instant now) {
        LocalDate today = facts.today();
        var judged = rules.judge(one.facts(), today, before.map(Standing::own));
        var override = asked.filter(over -> over.holdsFor(judged.fired()));
        var tier = override.map(over -> rules.aged(over.tier(), one.facts().waited(today)))
                .orElse(judged.tier());
        var stays = before.filter(former -> former.tier() == tier && former.open());
        var since = stays.map(Standing::since).orElse(now);
        return new Standing(
                one.row().id(),
                one.row().fileNumber(),
                one.row().office(),
                one.row().filedAt(),
                true,
                judged.own(),
                tier,
                since,
                since.plus(rules.within().get(tier)),
                judged.fired(),
                judged.needsPerson(),
                rules.since(),
                override);
    }
}
