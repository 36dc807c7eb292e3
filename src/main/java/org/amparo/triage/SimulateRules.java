// SPDX-License-Identifier: Apache-2.0
package org.amparo.triage;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.access.Subject;
import org.amparo.country.CountryPack;
import org.amparo.country.PackText;
import org.amparo.procedure.OpenCases;
import org.springframework.stereotype.Service;

/**
 * Tries changed rules on the cases as they are now and says who would move where. It changes nothing: rules are published
 * by putting the file into the pack, with a new {@code since}.
 */
@Service
public class SimulateRules {

    /** A file of rules is a few pages; longer text is none. */
    public static final int LONGEST = 60_000;

    private static final int SAMPLES = 3;
    private static final UUID ALL_CASES = new UUID(0, 0);

    private final OpenCases cases;
    private final FactsOfCases facts;
    private final TriageRules rules;
    private final NeedCodes codes;
    private final CountryPack pack;
    private final AccessLog log;

    SimulateRules(
            OpenCases cases, FactsOfCases facts, TriageRules rules, NeedCodes codes, CountryPack pack, AccessLog log) {
        this.cases = cases;
        this.facts = facts;
        this.rules = rules;
        this.codes = codes;
        this.pack = pack;
        this.log = log;
    }

    /**
     * Who would move.
     *
     * @param matrix from the tier now to the tier then, how many
     * @param samples a few cases of each move, none that would tell of something closed to the officer
     * @param byOffice how many would rise and fall
     * @param unsure cases that a new rule cannot judge
     */
    public record Outcome(
            int cases,
            Map<Tier, Map<Tier, Integer>> matrix,
            List<Sample> samples,
            Map<String, Moves> byOffice,
            int unsure) {}

    /** One case that would move. */
    public record Sample(UUID caseId, String fileNumber, Tier from, Tier to) {}

    /** How many of an office would move up and down. */
    public record Moves(int rise, int fall) {

        Moves with(int change) {
            return new Moves(rise + (change < 0 ? 1 : 0), fall + (change > 0 ? 1 : 0));
        }
    }

    /** Throws {@link org.amparo.country.PackFault} with every fault by line when the text is no such file. */
    public Outcome simulate(String yaml, Officer officer) {
        officer.require(Permission.OVERRIDE_TRIAGE);
        var changed = RulesReader.read(PackText.read(yaml, TriageConfiguration.FILE), codes, pack.staffLanguages());
        log.read(officer, "triage.simulate", new Subject("triage", ALL_CASES));
        var tally = new Tally(officer);
        var last = Optional.<UUID>empty();
        List<OpenCases.Row> some;
        do {
            some = cases.after(last);
            last = some.isEmpty() ? last : Optional.of(some.getLast().id());
            facts.of(some).stream()
                    .filter(one -> officer.offices().contains(one.row().office()))
                    .forEach(one -> tally.count(one, changed));
        } while (some.size() == OpenCases.BATCH);
        return tally.outcome();
    }

    /** Counts as cases go by. Overrides are left aside: the question is what the rules say. */
    private final class Tally {

        private final Map<Tier, Map<Tier, Integer>> matrix = new EnumMap<>(Tier.class);
        private final Map<Tier, Map<Tier, List<Sample>>> samples = new EnumMap<>(Tier.class);
        private final Map<String, Moves> byOffice = new HashMap<>();
        private final Officer officer;
        private int cases;
        private int unsure;

        Tally(Officer officer) {
            this.officer = officer;
            for (var tier : Tier.values()) {
                matrix.put(tier, new EnumMap<>(Tier.class));
                samples.put(tier, new EnumMap<>(Tier.class));
            }
        }

        void count(FactsOfCases.Known one, TriageRules changed) {
            var today = facts.today();
            var before = rules.judge(one.facts(), today, Optional.empty());
            var from = before.tier();
            var judged = changed.judge(one.facts(), today, Optional.of(from));
            var to = judged.tier();
            cases++;
            unsure += judged.needsPerson() ? 1 : 0;
            row(matrix, from).merge(to, 1, Integer::sum);
            if (from != to) {
                byOffice.merge(
                        one.row().office(),
                        new Moves(0, 0).with(to.compareTo(from)),
                        (a, b) -> new Moves(a.rise() + b.rise(), a.fall() + b.fall()));
                var kept = row(samples, from).computeIfAbsent(to, none -> new ArrayList<>());
                if (kept.size() < SAMPLES && mayKnow(rules, before) && mayKnow(changed, judged)) {
                    kept.add(new Sample(one.row().id(), one.row().fileNumber(), from, to));
                }
            }
        }

        /** A sample must not tell of a need that is closed to whoever tries the rules. */
        private boolean mayKnow(TriageRules by, Judgement judged) {
            return judged.fired().stream()
                    .flatMap(key -> by.find(key).stream())
                    .flatMap(rule -> rule.compartment().stream())
                    .allMatch(officer::mayOpen);
        }

        private static <V> Map<Tier, V> row(Map<Tier, Map<Tier, V>> table, Tier from) {
            return table.computeIfAbsent(from, none -> new EnumMap<>(Tier.class));
        }

        Outcome outcome() {
            var all = new LinkedHashMap<Tier, Map<Tier, Integer>>();
            matrix.forEach((from, to) -> all.put(from, Map.copyOf(to)));
            return new Outcome(
                    cases,
                    all,
                    samples.values().stream()
                            .flatMap(to -> to.values().stream())
                            .flatMap(List::stream)
                            .toList(),
                    new TreeMap<>(byOffice),
                    unsure);
        }
    }
}
