// SPDX-License-Identifier: Apache-2.0
package org.amparo.appointments;

/**
 * What a change of an office's places does to those who had one.
 *
 * @param moved bookings that got another time
 * @param waiting bookings for which there was none; their people stand first on the waiting list
 */
public record Replanned(int moved, int waiting) {

    public boolean touchesNobody() {
        return moved + waiting == 0;
    }
}
