// SPDX-License-Identifier: Apache-2.0
package org.amparo.appointments;

import java.time.Instant;

/**
 * What somebody looks for at one office.
 *
 * @param people who come together: their places begin together or follow each other
 * @param from not before
 */
record SlotWish(String office, String service, Pool pool, int people, Instant from) {}
