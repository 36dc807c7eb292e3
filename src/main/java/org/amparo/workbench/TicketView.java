// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One visit: its number, to hand over, and whom it is about.
 *
 * @param state waiting, desk, served, left or later
 * @param again the person had been noted before
 * @param mine whether it is at the officer's desk
 * @param application where the application is, once known and the officer's
 * @param asked what was looked for, if anything
 * @param found applications that may be theirs
 * @param lately what the officer has just sent together with somebody, not registered yet
 */
public record TicketView(
        Frame frame,
        UUID id,
        String office,
        String ticket,
        String state,
        String stateText,
        boolean again,
        String arrived,
        String purpose,
        String language,
        int people,
        String urgent,
        boolean mine,
        boolean known,
        String called,
        Optional<String> application,
        String asked,
        boolean searched,
        List<QueueLine> found,
        List<QueueLine> lately,
        boolean mayFind,
        boolean mayAssist,
        boolean mayKey,
        String desk,
        Slip slip) {

    /** What is printed and handed over, in the person's language where there is one. */
    public record Slip(String lang, String dir, String title, String text, String office, String when) {}

    public boolean isWaiting() {
        return state.equals("waiting");
    }

    public boolean isOver() {
        return !isWaiting() && !state.equals("desk");
    }

    @Override
    public String toString() {
        return "TicketView[" + id + "]";
    }
}
