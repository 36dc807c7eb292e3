// SPDX-License-Identifier: Apache-2.0
/**
 * Pages for applicants and those who help them. Start reading at {@code StartPage}.
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
            "correspondence",
            "procedure",
            "procedure :: interview",
            "procedure :: letters"
        })
package org.amparo.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
