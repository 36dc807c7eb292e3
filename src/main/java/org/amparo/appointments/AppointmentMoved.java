// SPDX-License-Identifier: Apache-2.0
package org.amparo.appointments;

import java.util.UUID;

/** Another time took the place of one that was told before. */
public record AppointmentMoved(UUID bookingId, UUID holder, MadeBy madeBy) {}
