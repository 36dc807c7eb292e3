// SPDX-License-Identifier: Apache-2.0
package org.amparo.appointments;

import java.util.UUID;

/** Somebody came to an appointment. */
public record AppointmentKept(UUID bookingId, UUID holder) {}
