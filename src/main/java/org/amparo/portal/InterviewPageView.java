// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a person sees of an interview by video.
 *
 * @param stand which texts tell how it stands: PLANNED, ON, CALLED_OFF, AGAIN, DONE
 * @param date the how-manieth date this is: what is confirmed is this one
 * @param zone whose time it is
 * @param link the address of the meeting; empty when it is over
 * @param reason why it was called off, or empty
 * @param fails what happens when the line fails, step by step
 * @param detailed the person's calendar file says what it is
 */
public record InterviewPageView(
        UUID id,
        String stand,
        int date,
        LocalDate day,
        Instant at,
        String zone,
        int minutes,
        String language,
        boolean interpreter,
        String link,
        boolean confirmed,
        boolean mayChoose,
        String reason,
        List<String> fails,
        long waitMinutes,
        boolean detailed) {

    public boolean isPlanned() {
        return stand.equals("PLANNED");
    }

    public boolean isOpen() {
        return isPlanned() || stand.equals("ON");
    }

    /** Somebody has to do something about it. */
    public boolean isNext() {
        return isOpen() || mayChoose;
    }

    @Override
    public String toString() {
        return "InterviewPageView[" + id + "]";
    }
}
