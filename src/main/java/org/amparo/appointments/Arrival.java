// SPDX-License-Identifier: Apache-2.0
package org.amparo.appointments;

/** What became of somebody who says they are there. Nobody is sent away: without a ticket they are received all the same. */
public sealed interface Arrival {

    /** They have a ticket, now or since before ({@code again}). */
    record Here(Visit visit, boolean again) implements Arrival {}

    /** Expected elsewhere or another day; {@link ReceiveVisitors#walkIn} takes them here and now where the officer wants. */
    record Elsewhere(Booking booking) implements Arrival {}

    /** No appointment by that code. */
    record Unknown() implements Arrival {}
}
