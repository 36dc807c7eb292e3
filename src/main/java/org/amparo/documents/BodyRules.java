// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.country.CountryPack;
import org.amparo.country.PackNode;

/**
 * What the country's pack says of bodies outside that check documents ({@code checks} in documents.yaml).
 *
 * @param care kinds of documents that clinics check, with the words' key of the care their holders are entitled to
 * @param purposes for which the police may check; each has a text, {@code checks.purpose.<purpose>}
 * @param registry for which the labour registry's program may check, with texts of the same kind; empty where it doesn't
 */
record BodyRules(Map<String, String> care, List<String> purposes, List<String> registry) {

    static BodyRules read(CountryPack pack, DocumentTypes types) {
        var section = pack.file("documents.yaml").find("checks");
        if (section.isEmpty()) {
            return new BodyRules(Map.of(), List.of(), List.of());
        }
        section.get().requireOnly("clinic", "police", "registry");
        var care = new LinkedHashMap<String, String>();
        section.get()
                .find("clinic")
                .ifPresent(clinic -> clinic.entries().forEach((type, node) -> {
                    if (types.all().stream().noneMatch(one -> one.name().equals(type))) {
                        throw node.fault("documents.yaml makes no " + type);
                    }
                    care.put(type, text(node, node.text(), pack));
                }));
        return new BodyRules(
                Map.copyOf(care),
                purposes(section.get().find("police"), pack),
                purposes(section.get().find("registry"), pack));
    }

    private static List<String> purposes(Optional<PackNode> body, CountryPack pack) {
        var purposes = new ArrayList<String>();
        body.ifPresent(section -> {
            section.requireOnly("purposes");
            for (var node : section.get("purposes").list()) {
                text(node, "checks.purpose." + node.text(), pack);
                purposes.add(node.text());
            }
        });
        return List.copyOf(purposes);
    }

    private static String text(PackNode node, String key, CountryPack pack) {
        for (var language : pack.languages()) {
            if (!pack.words(language).has(key)) {
                throw node.fault("there is no text " + key + " in " + language.toLanguageTag());
            }
        }
        return key;
    }
}
