// SPDX-License-Identifier: Apache-2.0
package org.amparo.appointments;

import java.time.Instant;

/** Places of one kind that begin at one moment, as an office's terms give them. */
record PlannedSlot(String service, Pool pool, Instant startsAt, int capacity) {}
