// SPDX-License-Identifier: Apache-2.0
/**
 * Fingerprints, face hints, record linkage and adjudication, in a store of its own; reports matches
 * and never merges by itself. Empty until its issue; the wall stands already.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "country", "access", "registration", "documents", "appointments"})
package org.amparo.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
