// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import java.util.Locale;
import org.amparo.country.CountryPack;
import org.amparo.country.Office;
import org.amparo.country.Words;
import org.amparo.documents.ElsewhereOrder;

/** A card that another authority makes, as its holder reads of it. */
public record ElsewhereLine(String title, String state) {

    static ElsewhereLine of(ElsewhereOrder order, CountryPack pack, Words words) {
        var office = pack.office(order.office()).map(Office::name).orElse(order.office());
        return new ElsewhereLine(
                words.text(order.kind().titleKey()),
                words.text(
                        "elsewhere.state."
                                + order.state().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        words.text(order.kind().madeByKey()),
                        office));
    }
}
