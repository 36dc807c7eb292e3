// SPDX-License-Identifier: Apache-2.0
package org.amparo.appointments;

import java.util.Optional;
import java.util.UUID;

/** Somebody did not come; {@code next} is the time they have instead, where the country gives one by itself. */
public record AppointmentMissed(UUID bookingId, UUID holder, Optional<UUID> next) {}
