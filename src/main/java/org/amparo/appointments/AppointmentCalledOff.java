// SPDX-License-Identifier: Apache-2.0
package org.amparo.appointments;

import java.util.UUID;

/** An office could not keep an appointment and has no other yet; the person stands first on the waiting list. */
public record AppointmentCalledOff(UUID bookingId, UUID holder) {}
