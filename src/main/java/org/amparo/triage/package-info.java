// SPDX-License-Identifier: Apache-2.0
/**
 * Ranks and proposes with stated reasons; cannot decide. Keeps what somebody needs (needs), and in which order cases come
 * (triage). Start reading at {@link org.amparo.triage.TriageRules}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "country",
            "access",
            "registration",
            "documents",
            "appointments",
            "identity",
            "procedure",
            "procedure :: assignment"
        })
package org.amparo.triage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
