// SPDX-License-Identifier: Apache-2.0
/**
 * Offices' capacity and bookings for an opaque reference. Empty until its issue; the wall stands
 * already.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "country", "access"})
package org.amparo.appointments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
