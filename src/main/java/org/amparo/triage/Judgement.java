// SPDX-License-Identifier: Apache-2.0
package org.amparo.triage;

import java.util.List;

/**
 * What the rules say of a case.
 *
 * @param own the tier its rules give
 * @param tier the same, or a higher one because it has waited
 * @param fired keys of the rules that held, the most urgent first; never empty
 * @param needsPerson a rule could not be evaluated, so somebody has to look
 */
record Judgement(Tier own, Tier tier, List<String> fired, boolean needsPerson) {

    Judgement {
        fired = List.copyOf(fired);
    }

    boolean aged() {
        return tier != own;
    }
}
