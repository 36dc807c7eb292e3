// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.util.List;
import org.amparo.country.CountryPack;
import org.amparo.country.PackNode;

/**
 * The information gate of the pack: rights, procedure and obligations that are read and accepted before anything is
 * asked. Texts are {@code gate.card.<key>.title} and {@code .text}.
 *
 * @param version what is accepted; a new version is asked for again
 * @param cards icon and key of each card, in order
 */
public record Information(String version, List<Card> cards) {

    /** One card: its key in the texts and the icon beside it. */
    public record Card(String key, String icon) {}

    static Information read(CountryPack pack) {
        var section = pack.file("pack.yaml").get("information");
        section.requireOnly("version", "cards");
        return new Information(
                section.get("version").text(),
                section.get("cards").list().stream().map(Information::card).toList());
    }

    private static Card card(PackNode node) {
        node.requireOnly("key", "icon");
        return new Card(node.get("key").text(), node.get("icon").text());
    }
}
