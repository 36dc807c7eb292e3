// SPDX-License-Identifier: Apache-2.0
/**
 * Ranks and proposes with stated reasons; cannot decide. Empty until its issue; the wall stands
 * already.
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
            "procedure"
        })
package org.amparo.triage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
