// SPDX-License-Identifier: Apache-2.0
/**
 * A pseudonymised copy, fed by events, from which numbers are published. Empty until its issue; the
 * wall stands already.
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
package org.amparo.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
