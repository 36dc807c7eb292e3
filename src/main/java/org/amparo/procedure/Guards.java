// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

import java.util.Optional;
import java.util.Set;

/**
 * What must hold beside the stage for a step to be possible. An empty set asks nothing.
 *
 * @param tracks the case is on one of them
 * @param outcomes the case was decided so
 * @param once the step was never taken before
 * @param after this step was taken before
 * @param notBy whoever took one of these steps in this case, however long ago, does not take this one
 * @param whenOver this clock ran out
 * @param needs what must be there beside what is said of the step
 */
record Guards(
        Set<String> tracks,
        Set<String> outcomes,
        boolean once,
        Optional<Step> after,
        Set<Step> notBy,
        Optional<String> whenOver,
        Set<Need> needs) {

    static final Guards NONE =
            new Guards(Set.of(), Set.of(), false, Optional.empty(), Set.of(), Optional.empty(), Set.of());
}
