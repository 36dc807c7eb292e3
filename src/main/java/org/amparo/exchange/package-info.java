// SPDX-License-Identifier: Apache-2.0
/**
 * Interfaces for other agencies; foreign formats stop here. Empty until its issue; the wall stands
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
package org.amparo.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
