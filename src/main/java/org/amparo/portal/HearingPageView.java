// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a person sees of an interview of their case.
 *
 * @param stand which texts tell how it stands: PLANNED, ON, CALLED_OFF, AGAIN, DONE
 * @param date the how-manieth date this is: what is answered is this one
 * @param zone whose time it is
 * @param place where it is, in words
 * @param link the address of the meeting; empty when it is at an office or over
 * @param companions who comes along, in words
 * @param asked they asked about this date, and wait for an answer
 * @param reason why it was called off, or empty
 * @param fails what happens when the line fails, step by step
 * @param detailed the person's calendar file says what it is
 */
public record HearingPageView(
        UUID id,
        String stand,
        int date,
        LocalDate day,
        Instant at,
        String zone,
        int minutes,
        String language,
        boolean interpreter,
        String place,
        String link,
        List<String> companions,
        boolean confirmed,
        boolean asked,
        boolean mayAsk,
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

    public boolean isRemote() {
        return !link.isEmpty();
    }

    @Override
    public String toString() {
        return "HearingPageView[" + id + "]";
    }
}
