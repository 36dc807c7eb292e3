// SPDX-License-Identifier: Apache-2.0
/**
 * Takes a registered application to its final decision; the only writer of case state. Start reading
 * at {@link org.amparo.procedure.RegisterCase}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "country", "access", "registration", "documents", "appointments", "identity"})
package org.amparo.procedure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
