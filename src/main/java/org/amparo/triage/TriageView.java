// SPDX-License-Identifier: Apache-2.0
package org.amparo.triage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Why a case stands where it stands, as an officer may know it: reasons of compartments that are closed to them are not
 * among {@code reasons}, and nothing says that there are such.
 *
 * @param aged it stands higher than its reasons put it, because it has waited
 * @param overridden a supervisor said the tier
 */
public record TriageView(
        Tier tier,
        boolean aged,
        boolean overridden,
        Instant dueAt,
        boolean needsPerson,
        LocalDate rules,
        List<Reason> reasons,
        List<Past> history) {

    /** A rule that held, in words. */
    public record Reason(String words, String law) {}

    /** A former result, newest first; {@code by} and {@code why} are of overrides. */
    public record Past(Tier tier, List<String> reasons, LocalDate rules, String by, String why, Instant at) {

        public Past {
            reasons = List.copyOf(reasons);
        }
    }

    public TriageView {
        reasons = List.copyOf(reasons);
        history = List.copyOf(history);
    }
}
