// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.interview;

import java.time.Clock;
import org.amparo.country.CountryPack;
import org.amparo.registration.InterviewDays;
import org.springframework.stereotype.Component;

/** When people are heard, and what the country's rules say about it: {@code hearing} of procedure.yaml. */
@Component
public class HearingDays {

    static final String SECTION = "hearing";

    private final InterviewDays days;

    HearingDays(CountryPack pack, Clock clock) {
        this.days = InterviewDays.of(pack, SECTION, clock);
    }

    /** Whether the country plans and holds the interviews of cases here at all. */
    public boolean areUsed() {
        return days.areUsed();
    }

    /** Throws {@link HearingNotFound} where the country has none. */
    public InterviewDays rules() {
        if (!days.areUsed()) {
            throw new HearingNotFound();
        }
        return days;
    }
}
