// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.amparo.country.CountryPack;
import org.amparo.country.PackNode;

/** Which cards other authorities make in this country: section {@code elsewhere} of documents.yaml; none where it is missing. */
record ElsewhereKinds(Map<String, ElsewhereKind> kinds) {

    static ElsewhereKinds read(CountryPack pack) {
        var kinds = new LinkedHashMap<String, ElsewhereKind>();
        pack.file("documents.yaml")
                .find("elsewhere")
                .ifPresent(node -> node.entries().forEach((key, entry) -> kinds.put(key, kind(key, entry, pack))));
        return new ElsewhereKinds(kinds);
    }

    Optional<ElsewhereKind> find(String key) {
        return Optional.ofNullable(kinds.get(key));
    }

    private static ElsewhereKind kind(String key, PackNode node, CountryPack pack) {
        node.requireOnly("title", "made-by", "law", "wanted-by", "number", "fields");
        var number = node.get("number");
        number.requireOnly("pattern", "example");
        var pattern = pattern(number.get("pattern"));
        if (!pattern.matcher(number.get("example").text()).matches()) {
            throw number.get("example").fault("the example is no number of this pattern");
        }
        return new ElsewhereKind(
                key,
                text(node.get("title"), pack),
                text(node.get("made-by"), pack),
                node.get("law").text(),
                node.get("wanted-by").text(),
                pattern,
                number.get("example").text(),
                node.get("fields").list().stream().map(PackNode::text).toList());
    }

    private static String text(PackNode node, CountryPack pack) {
        if (!pack.authorityWords().has(node.text())) {
            throw node.fault("no text '%s'".formatted(node.text()));
        }
        return node.text();
    }

    private static Pattern pattern(PackNode node) {
        try {
            return Pattern.compile(node.text());
        } catch (PatternSyntaxException broken) {
            throw node.fault("no pattern: " + broken.getDescription());
        }
    }
}
