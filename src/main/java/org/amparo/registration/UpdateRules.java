// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.amparo.country.CountryPack;
import org.amparo.country.PackNode;
import org.springframework.stereotype.Component;

/**
 * Which facts a person may change at once and for which an officer decides: {@code updates} of pack.yaml, by fact, with
 * {@code others} for the rest. A pack that says nothing has contacts free and asks for papers where documents say it.
 */
@Component
public class UpdateRules {

    private static final String OTHERS = "others";

    private final Map<Fact, UpdateWay> ways;

    UpdateRules(CountryPack pack) {
        this.ways = read(pack);
    }

    /** The way for changes made together is that of the one that asks most. */
    public UpdateWay wayOf(Collection<Fact> facts) {
        return facts.stream()
                .map(fact -> ways.getOrDefault(fact, UpdateWay.APPROVAL))
                .max(Comparator.naturalOrder())
                .orElse(UpdateWay.FREE);
    }

    static Map<Fact, UpdateWay> read(CountryPack pack) {
        var ways = new EnumMap<Fact, UpdateWay>(Fact.class);
        for (var fact : Fact.values()) {
            ways.put(fact, unlessSaid(fact));
        }
        pack.file("pack.yaml").find("updates").ifPresent(node -> {
            node.find(OTHERS).map(UpdateRules::way).ifPresent(way -> ways.replaceAll((fact, said) -> way));
            node.entries().forEach((key, value) -> {
                if (!key.equals(OTHERS)) {
                    ways.put(fact(key, value), way(value));
                }
            });
        });
        return ways;
    }

    private static Fact fact(String key, PackNode value) {
        return Fact.find(key)
                .orElseThrow(() -> value.fault("there is no fact " + key + "; others stands for the rest"));
    }

    private static UpdateWay way(PackNode node) {
        return switch (node.text().toUpperCase(Locale.ROOT)) {
            case "FREE" -> UpdateWay.FREE;
            case "APPROVAL" -> UpdateWay.APPROVAL;
            case "EVIDENCE" -> UpdateWay.EVIDENCE;
            default -> throw node.fault("a change is free, approval or evidence, not " + node.text());
        };
    }

    private static UpdateWay unlessSaid(Fact fact) {
        return switch (fact) {
            case ADDRESS, AREA, PHONE, EMAIL, CHOSEN_NAME, EDUCATION, OCCUPATION -> UpdateWay.FREE;
            case MARITAL, RESIDENCE, ENTRY_DATE, ENTRY_POINT, ENTRY_STAMP -> UpdateWay.APPROVAL;
            default -> UpdateWay.EVIDENCE;
        };
    }
}
