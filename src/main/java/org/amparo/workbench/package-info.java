// SPDX-License-Identifier: Apache-2.0
/**
 * Pages for officers. Start reading at {@code QueuePage}.
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
            "identity",
            "procedure",
            "procedure :: assessment",
            "procedure :: assignment",
            "procedure :: block",
            "procedure :: interview",
            "procedure :: letters",
            "procedure :: committee",
            "procedure :: interpreter",
            "triage",
            "statistics",
            "migration"
        })
package org.amparo.workbench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
