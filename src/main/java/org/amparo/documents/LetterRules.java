// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.util.Optional;
import org.amparo.country.CountryPack;

/**
 * How a country writes letters, from {@code letters} in the pack's documents.yaml.
 *
 * @param both the authority's language stands beside the person's
 * @param signer whose key signs letters that tell a decision; without one nobody signs them here
 */
record LetterRules(boolean both, Optional<String> signer) {

    /** Without the section in the person's language alone, and unsigned. */
    static LetterRules read(CountryPack pack) {
        return pack.file("documents.yaml")
                .find("letters")
                .map(section -> {
                    section.requireOnly("authority-language", "signer");
                    var signer = section.find("signer");
                    signer.filter(node -> !pack.authorityWords().has("document.signer." + node.text()))
                            .ifPresent(node -> {
                                throw node.fault("no text 'document.signer.%s', who signs".formatted(node.text()));
                            });
                    return new LetterRules(section.get("authority-language").flag(), signer.map(node -> node.text()));
                })
                .orElse(new LetterRules(false, Optional.empty()));
    }
}
