// SPDX-License-Identifier: Apache-2.0
/**
 * The official channel between the authority and a person: every message as it was said, and what became of it; and
 * complaints, which are kept apart from the case. Start reading at {@code Correspondence}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "country", "access"})
package org.amparo.correspondence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
