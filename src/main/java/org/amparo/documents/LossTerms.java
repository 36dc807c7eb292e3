// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.time.LocalDate;
import java.time.Period;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.amparo.country.CountryPack;

/**
 * How long holders can take back what they reported, from {@code loss} in the pack's documents.yaml. What is not named
 * there, an office takes back.
 */
record LossTerms(Map<LossReason, Period> periods) {

    LossTerms {
        periods = Map.copyOf(periods);
    }

    static LossTerms read(CountryPack pack) {
        var periods = new EnumMap<LossReason, Period>(LossReason.class);
        pack.file("documents.yaml").find("loss").ifPresent(section -> {
            section.requireOnly("lost", "stolen", "kept");
            for (var reason : LossReason.values()) {
                section.find(reason.key()).ifPresent(node -> periods.put(reason, DocumentTypes.readPeriod(node)));
            }
        });
        return new LossTerms(periods);
    }

    /** The last day on which the holder can say that it is there again. */
    Optional<LocalDate> lastDay(LossReason reason, LocalDate reported) {
        return Optional.ofNullable(periods.get(reason)).map(reported::plus);
    }
}
