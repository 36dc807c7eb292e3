// SPDX-License-Identifier: Apache-2.0
package org.amparo.appointments;

import java.util.UUID;

/** The visit is near. */
public record AppointmentSoon(UUID bookingId, UUID holder) {}
