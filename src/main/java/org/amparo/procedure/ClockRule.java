// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

import java.util.Set;

/**
 * A clock of the country's procedure: which steps start it, stop it, halt it and let it go on, and the law it rests on.
 *
 * @param fromFiling also starts on the day protection was asked for
 * @param rolls a last day on which the authority does not work moves to the next on which it does
 * @param tracks on which it runs; empty for all
 */
record ClockRule(
        String key,
        Term term,
        Set<Step> from,
        boolean fromFiling,
        Set<Step> until,
        Set<Step> halted,
        Set<Step> resumed,
        boolean rolls,
        Set<String> tracks,
        String law) {}
