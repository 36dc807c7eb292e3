// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.block;

import dev.cel.runtime.CelEvaluationException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amparo.country.CountryPack;
import org.amparo.country.Faults;
import org.amparo.country.PackNode;

/**
 * Who may be protected together, as the country's {@code block.yaml} says. It chooses whom to propose; it refuses nobody:
 * whoever does not meet it is heard as everybody else.
 *
 * @param since the day these criteria count from
 * @param track onto which a case goes when it is put into a block
 * @param sample how many cases are looked at by a person before the vote
 * @param registers without which nobody is chosen, for they say what the criteria ask
 */
record BlockRules(
        LocalDate since, String law, String track, int sample, Set<RegisterKind> registers, List<Criterion> criteria) {

    /** A line of a register may be about this person or about another: a person must look. */
    static final String UNSURE = "unsure";

    /** The criteria give no answer, as facts are missing. */
    static final String NO_ANSWER = "no-answer";

    private static final Set<String> OWN = Set.of(UNSURE, NO_ANSWER);

    BlockRules {
        registers = Set.copyOf(registers);
        criteria = List.copyOf(criteria);
    }

    /** Empty where the country decides nothing in blocks. */
    static Optional<BlockRules> read(CountryPack pack) {
        return pack.find("block.yaml").map(file -> new Reader(pack).read(file));
    }

    /** The criteria that do not hold, by key; empty for whom may be proposed. Always the same for the same facts and day. */
    List<String> unmet(BlockFacts facts, LocalDate today) {
        var unmet = new ArrayList<String>();
        if (facts.unsure()) {
            unmet.add(UNSURE);
        }
        var variables = facts.on(today);
        for (var criterion : criteria) {
            try {
                if (!criterion.when().holds(variables)) {
                    unmet.add(criterion.key());
                }
            } catch (CelEvaluationException unanswerable) {
                unmet.add(NO_ANSWER);
            }
        }
        return unmet;
    }

    Optional<Criterion> find(String key) {
        return criteria.stream()
                .filter(criterion -> criterion.key().equals(key))
                .findFirst();
    }

    private static final class Reader {

        private final CountryPack pack;
        private final Faults faults = new Faults();
        private final Set<String> keys = new HashSet<>(OWN);

        Reader(CountryPack pack) {
            this.pack = pack;
        }

        BlockRules read(PackNode file) {
            file.requireOnly("since", "law", "track", "sample", "registers", "criteria");
            var since = faults.read(() -> day(file.get("since")), LocalDate.EPOCH);
            var law = faults.read(() -> said(file.get("law"), "a block rests on a law"), "");
            var track = faults.read(() -> track(file.get("track")), "");
            var sample = faults.read(() -> sample(file.get("sample")), 1);
            var registers = EnumSet.noneOf(RegisterKind.class);
            faults.read(() -> file.get("registers").list(), List.<PackNode>of())
                    .forEach(node -> faults.check(() -> registers.add(register(node))));
            var criteria = new ArrayList<Criterion>();
            faults.read(() -> file.get("criteria").list(), List.<PackNode>of())
                    .forEach(node -> faults.check(() -> criteria.add(criterion(node))));
            if (criteria.isEmpty()) {
                faults.note(file.fault("a block without criteria would be everybody"));
            }
            faults.throwIfAny();
            return new BlockRules(since, law, track, sample, registers, criteria);
        }

        private Criterion criterion(PackNode node) {
            node.requireOnly("key", "when", "law", "say");
            var key = node.get("key");
            if (!key.text().matches("[a-z][a-z0-9-]{0,39}") || !keys.add(key.text())) {
                throw key.fault("a key is written small, with hyphens, and stands once; '%s' and '%s' are taken"
                        .formatted(UNSURE, NO_ANSWER));
            }
            return new Criterion(
                    key.text(),
                    BlockFacts.LANGUAGE.read(node.get("when")),
                    said(node.get("law"), "a criterion rests on a law"),
                    say(node.get("say")));
        }

        private Map<String, String> say(PackNode node) {
            var say = new HashMap<String, String>();
            node.entries().forEach((language, text) -> say.put(language, text.text()));
            for (var language : pack.staffLanguages()) {
                if (say.getOrDefault(language.getLanguage(), "").isBlank()) {
                    throw node.fault("the criterion is not said in '" + language.getLanguage() + "'");
                }
            }
            return say;
        }

        private String track(PackNode node) {
            var tracks = pack.file("procedure.yaml").get("tracks").entries().keySet();
            if (!tracks.contains(node.text())) {
                throw node.fault("procedure.yaml has no track %s; it has %s".formatted(node.text(), tracks));
            }
            return node.text();
        }

        private static RegisterKind register(PackNode node) {
            return RegisterKind.of(node.text())
                    .orElseThrow(() ->
                            node.fault("no register " + node.text() + "; there are departure, residence, adverse"));
        }

        private static int sample(PackNode node) {
            if (node.number() < 1 || node.number() > 200) {
                throw node.fault("a sample has 1 to 200 cases");
            }
            return node.number();
        }

        private static String said(PackNode node, String otherwise) {
            if (node.text().isBlank()) {
                throw node.fault(otherwise);
            }
            return node.text();
        }

        private static LocalDate day(PackNode node) {
            try {
                return LocalDate.parse(node.text());
            } catch (DateTimeParseException none) {
                throw node.fault("a day is written 2026-11-23");
            }
        }
    }
}
