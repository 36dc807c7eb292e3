// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

import org.amparo.country.CountryPack;

/** What of the country's procedure a body may decide in session: for whoever reads which bodies there are. */
public final class BodySteps {

    private final Procedure procedure;

    private BodySteps(Procedure procedure) {
        this.procedure = procedure;
    }

    public static BodySteps of(CountryPack pack) {
        return new BodySteps(Procedure.read(pack.file("procedure.yaml")));
    }

    /** Whether some version of that way has the step from that stage, and it decides. */
    public boolean decides(String way, Stage stage, Step step) {
        return step.settles() && has(way, stage, step, false);
    }

    /** Whether some version of that way lets only a session take the step. */
    public boolean onlyInSession(String way, Stage stage, Step step) {
        return has(way, stage, step, true);
    }

    private boolean has(String way, Stage stage, Step step, boolean inSession) {
        return procedure.ways().all().stream()
                .filter(one -> one.key().equals(way))
                .flatMap(one -> one.from(stage).stream())
                .anyMatch(arrow -> arrow.step() == step && (arrow.inSession() || !inSession));
    }
}
