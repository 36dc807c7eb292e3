// SPDX-License-Identifier: Apache-2.0
/**
 * Offices as people meet them: their hours and capacity, appointments, the waiting list, and who is there today. Knows
 * nobody: an appointment belongs to an opaque reference. Start reading at {@link org.amparo.appointments.BookSlot}; {@link
 * org.amparo.appointments.Ledger} alone changes what is taken.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "country", "access"})
package org.amparo.appointments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
