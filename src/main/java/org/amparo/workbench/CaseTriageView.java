// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Why a case stands where it stands.
 *
 * @param standing empty while it was not judged, or when nothing is to be done any more
 */
public record CaseTriageView(
        Frame frame,
        UUID id,
        Identity identity,
        Optional<Now> standing,
        List<Past> history,
        boolean mayOverride,
        List<Choice> tiers,
        String reason,
        String error) {

    /** As it is now. */
    public record Now(
            String tier,
            String name,
            String due,
            boolean aged,
            boolean overridden,
            boolean needsPerson,
            String rules,
            List<Reason> reasons) {}

    /** A rule that held, in words. */
    public record Reason(String words, String law) {}

    /** A former result; {@code more} says who overrode it and why, or is empty. */
    public record Past(String tier, String when, List<String> reasons, String more) {}

    public String address() {
        return "/work/cases/" + id + "/triage";
    }

    @Override
    public String toString() {
        return "CaseTriageView[" + id + "]";
    }
}
