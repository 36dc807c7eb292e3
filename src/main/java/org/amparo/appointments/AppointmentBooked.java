// SPDX-License-Identifier: Apache-2.0
package org.amparo.appointments;

import java.util.UUID;

/** An appointment was made; by whom says whether the person did it themselves. */
public record AppointmentBooked(UUID bookingId, UUID holder, MadeBy madeBy) {}
