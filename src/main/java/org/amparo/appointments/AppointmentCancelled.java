// SPDX-License-Identifier: Apache-2.0
package org.amparo.appointments;

import java.util.UUID;

/** The person gave an appointment back. */
public record AppointmentCancelled(UUID bookingId, UUID holder) {}
