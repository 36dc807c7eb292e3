// SPDX-License-Identifier: Apache-2.0
/**
 * Tells people what happened, by mail, in their language. Listens only: a dead mail server never
 * blocks a decision. Start reading at {@code Outbox}.
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
            "procedure :: interview"
        })
package org.amparo.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
