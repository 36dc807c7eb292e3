// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

/** The country's procedure has no such step from where the case stands. */
public final class StepRefused extends RuntimeException {
    StepRefused(Stage from, Step step) {
        super(step + " is no step from " + from);
    }
}
