// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.assignment;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How urgent cases are, as whoever judges that says: 0 within hours to 4. Of one tier, and of all while nobody says anything,
 * the oldest filing date comes first.
 */
@Service
public class RankCases {

    public static final int LAST_TIER = 4;

    private final CaseloadTable table;

    RankCases(CaseloadTable table) {
        this.table = table;
    }

    @Transactional
    public void rank(Map<UUID, Integer> tiers) {
        // in one order, so that two who rank the same cases do not wait for each other
        new TreeMap<>(tiers).forEach((id, tier) -> table.rank(id, Math.clamp(tier, 0, LAST_TIER)));
    }
}
