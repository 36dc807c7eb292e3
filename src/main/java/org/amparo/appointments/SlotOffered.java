// SPDX-License-Identifier: Apache-2.0
package org.amparo.appointments;

import java.util.UUID;

/** A place became free for somebody on the waiting list; it is held for a while. */
public record SlotOffered(UUID bookingId, UUID holder) {}
