// SPDX-License-Identifier: Apache-2.0
/**
 * Spreadsheets and old systems enter through the same use cases as people do. Empty until its issue;
 * the wall stands already.
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
package org.amparo.migration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
