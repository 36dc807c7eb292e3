// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

import java.time.Instant;

/** A review somebody asked for, with what they wrote; {@code language} is the one they wrote in, as far as is known. */
public record AppealView(Step step, String language, String reasons, Instant at) {
    @Override
    public String toString() {
        return "AppealView[" + step + "]";
    }
}
