// SPDX-License-Identifier: Apache-2.0
package org.amparo.appointments;

import java.util.UUID;

/** Nobody said yes to a place in time; it went to the next. */
public record SlotLapsed(UUID bookingId, UUID holder) {}
