// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How far an application is at the desk.
 *
 * @param acts everything that was done, oldest first
 */
public record DeskProgress(DeskRules rules, List<DeskAct> acts, Optional<DeskVisit> visit) {

    public DeskProgress {
        acts = List.copyOf(acts);
    }

    /** The newest of a point. */
    public Optional<DeskAct> last(DeskPoint point) {
        return acts.reversed().stream().filter(act -> act.point() == point).findFirst();
    }

    public boolean isSettled(DeskPoint point) {
        return last(point).filter(DeskAct::settles).isPresent();
    }

    /** What is asked for and neither done nor done without, in the order of the visit. */
    public List<DeskPoint> open() {
        return rules.steps().stream().filter(point -> !isSettled(point)).toList();
    }

    /** What the country wants settled before it registers. */
    public List<DeskPoint> missing() {
        Set<DeskPoint> required = rules.required();
        return open().stream().filter(required::contains).toList();
    }
}
