// SPDX-License-Identifier: Apache-2.0
package org.amparo.triage;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amparo.access.Compartment;
import org.amparo.country.Faults;
import org.amparo.country.PackNode;

/** Reads {@code triage.yaml} and names every fault in it at once, by line. */
final class RulesReader {

    private final NeedCodes codes;
    private final List<Locale> languages;
    private final Faults faults = new Faults();
    private final Set<String> keys = new HashSet<>();

    private RulesReader(NeedCodes codes, List<Locale> languages) {
        this.codes = codes;
        this.languages = languages;
    }

    /** @param languages in which officers read; each rule says its reason in all of them */
    static TriageRules read(PackNode file, NeedCodes codes, List<Locale> languages) {
        return new RulesReader(codes, languages).read(file);
    }

    private TriageRules read(PackNode file) {
        file.requireOnly("since", "tiers", "ageing", "oldest-of", "rules", "otherwise");
        var within = faults.read(() -> terms(file.get("tiers")), Map.<Tier, Duration>of());
        var rises = faults.read(() -> ageing(file.get("ageing")), Map.<Tier, Integer>of());
        var oldestOf = faults.read(() -> oldestOf(file.get("oldest-of")), 2);
        var since = faults.read(() -> day(file.get("since")), LocalDate.EPOCH);
        var rules = new ArrayList<TriageRule>();
        faults.read(() -> file.get("rules").list(), List.<PackNode>of())
                .forEach(node -> faults.check(() -> rules.add(rule(node))));
        var otherwise = faults.read(() -> Optional.of(otherwise(file.get("otherwise"))), Optional.<TriageRule>empty());
        faults.throwIfAny();
        return new TriageRules(since, within, rises, oldestOf, rules, otherwise.orElseThrow());
    }

    private TriageRule rule(PackNode node) {
        node.requireOnly("key", "tier", "when", "compartment", "law", "say");
        var when = TriageCondition.read(node.get("when"));
        var compartment = node.find("compartment").map(RulesReader::compartment);
        for (var code : TriageCondition.codesIn(node.get("when"))) {
            var wanted = codes.compartment(code)
                    .orElseThrow(() -> node.get("when").fault("no code " + code + " in list " + NeedCodes.LIST));
            if (!Optional.of(wanted).equals(compartment)) {
                throw node.get("when")
                        .fault("need %s is kept in %s; a rule about it says compartment: %s"
                                .formatted(code, lower(wanted), lower(wanted)));
            }
        }
        return new TriageRule(
                key(node),
                tier(node.get("tier")),
                when,
                compartment,
                node.get("law").text(),
                say(node.get("say")));
    }

    /** The reason that always holds: nobody is without one. */
    private TriageRule otherwise(PackNode node) {
        node.requireOnly("key", "tier", "law", "say");
        return new TriageRule(
                key(node),
                tier(node.get("tier")),
                TriageCondition.ALWAYS,
                Optional.empty(),
                node.get("law").text(),
                say(node.get("say")));
    }

    private String key(PackNode node) {
        var key = node.get("key");
        if (!key.text().matches("[a-z][a-z0-9-]{0,39}")) {
            throw key.fault("a key is written small, with hyphens");
        }
        if (!keys.add(key.text())) {
            throw key.fault("two rules are called " + key.text());
        }
        return key.text();
    }

    private Map<String, String> say(PackNode node) {
        var say = new HashMap<String, String>();
        node.entries().forEach((language, text) -> say.put(language, text.text()));
        languages.stream()
                .map(Locale::getLanguage)
                .filter(language -> say.getOrDefault(language, "").isBlank())
                .findFirst()
                .ifPresent(language -> {
                    throw node.fault("the reason is not said in '" + language + "'");
                });
        return say;
    }

    private static Compartment compartment(PackNode node) {
        return Compartment.ofAnswers().stream()
                .filter(known -> lower(known).equals(node.text()))
                .findFirst()
                .orElseThrow(() -> node.fault("no compartment " + node.text()));
    }

    private static String lower(Compartment compartment) {
        return compartment.name().toLowerCase(Locale.ROOT);
    }

    private static Map<Tier, Duration> terms(PackNode node) {
        node.requireOnly(Arrays.stream(Tier.values()).map(Tier::name).toArray(String[]::new));
        var terms = new EnumMap<Tier, Duration>(Tier.class);
        for (var tier : Tier.values()) {
            terms.put(tier, term(node.get(tier.name()).get("within")));
        }
        return terms;
    }

    private static Duration term(PackNode node) {
        try {
            var term = Duration.parse(node.text());
            if (term.isPositive()) {
                return term;
            }
        } catch (DateTimeParseException none) {
            // told below
        }
        throw node.fault("a term is written PT72H or P14D");
    }

    /** The first tier is for danger, and nobody comes into it by waiting. */
    private static Map<Tier, Integer> ageing(PackNode node) {
        var rises = new EnumMap<Tier, Integer>(Tier.class);
        node.entries().forEach((name, after) -> {
            var tier = tier(name, after);
            if (tier == Tier.P0 || tier == Tier.P1) {
                throw after.fault("waiting brings no case into P0; what must not wait for ever has oldest-of");
            }
            rises.put(tier, Math.toIntExact(term(after).toDays()));
        });
        for (var tier : List.of(Tier.P4, Tier.P3, Tier.P2)) {
            if (!rises.containsKey(tier)) {
                throw node.fault("cases of " + tier + " would never rise");
            }
        }
        return rises;
    }

    private static int oldestOf(PackNode node) {
        if (node.number() < 2 || node.number() > 100) {
            throw node.fault("between 2 and 100: of so many cases taken, one is the longest waiting");
        }
        return node.number();
    }

    private static Tier tier(PackNode node) {
        return tier(node.text(), node);
    }

    private static Tier tier(String name, PackNode place) {
        return Arrays.stream(Tier.values())
                .filter(tier -> tier.name().equals(name))
                .findFirst()
                .orElseThrow(() -> place.fault("no tier " + name + "; there are P0 to P4"));
    }

    private static LocalDate day(PackNode node) {
        try {
            return LocalDate.parse(node.text());
        } catch (DateTimeParseException none) {
            throw node.fault("a day is written 2026-11-23");
        }
    }
}
