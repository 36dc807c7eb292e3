// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * An interview by video with everything that happened to it.
 *
 * @param continued another one goes on with it
 * @param link the address of the meeting
 * @param dates oldest first; the last one counts
 * @param history oldest first
 * @param checks what was answered before, the newest answers
 * @param lastLineAt when the record last grew
 */
public record InterviewView(
        UUID id,
        UUID applicationId,
        UUID accountId,
        Optional<UUID> follows,
        boolean continued,
        String link,
        List<Date> dates,
        List<Entry> history,
        Map<InterviewCheck, String> checks,
        Optional<Instant> lastLineAt) {

    /** A date that was set, by an officer or by the person. */
    public record Date(
            UUID id,
            Instant at,
            int minutes,
            String language,
            boolean interpreterNeeded,
            String interpreter,
            UUID officerId,
            String officerName,
            boolean byPerson,
            Instant madeAt) {

        public Instant until() {
            return at.plus(Duration.ofMinutes(minutes));
        }
    }

    /** Something that happened; the officer's name is empty when it was the person. */
    public record Entry(InterviewAct act, String detail, Optional<UUID> officerId, String officerName, Instant at) {}

    public Date date() {
        return dates.getLast();
    }

    public Instant endsAt() {
        return date().until();
    }

    public InterviewState state() {
        return switch (history.reversed().stream()
                .map(Entry::act)
                .filter(InterviewView::moves)
                .findFirst()
                .orElse(InterviewAct.INVITED)) {
            case ENDED -> InterviewState.ENDED;
            case CALLED_OFF -> InterviewState.CALLED_OFF;
            case LINE_FAILED -> InterviewState.LINE_DOWN;
            case STARTED, RECONNECTED, BY_PHONE -> InterviewState.RUNNING;
            default -> InterviewState.PLANNED;
        };
    }

    private static boolean moves(InterviewAct act) {
        return switch (act) {
            case STARTED, LINE_FAILED, RECONNECTED, BY_PHONE, CALLED_OFF, ENDED -> true;
            default -> false;
        };
    }

    public Optional<InterviewOutcome> outcome() {
        return last(InterviewAct.ENDED).map(Entry::detail).map(InterviewOutcome::valueOf);
    }

    public Optional<Entry> last(InterviewAct act) {
        return history.reversed().stream().filter(entry -> entry.act() == act).findFirst();
    }

    /** The person said to come, to the date that counts. */
    public boolean isConfirmed() {
        return last(InterviewAct.CONFIRMED)
                .filter(said -> !said.at().isBefore(date().madeAt()))
                .isPresent();
    }

    /** Who began or took over; empty before. */
    public Optional<Entry> heldBy() {
        return history.reversed().stream()
                .filter(entry -> entry.act() == InterviewAct.STARTED || entry.act() == InterviewAct.TAKEN_OVER)
                .findFirst();
    }

    public boolean isHeldBy(UUID officer) {
        return heldBy().flatMap(Entry::officerId).filter(officer::equals).isPresent();
    }

    /** The call goes on by telephone since the line failed. */
    public boolean isByPhone() {
        return history.reversed().stream()
                .map(Entry::act)
                .filter(InterviewView::moves)
                .findFirst()
                .filter(act -> act == InterviewAct.BY_PHONE)
                .isPresent();
    }

    /** Everything that was written down was read back. */
    public boolean isReadBack() {
        return last(InterviewAct.READ_BACK)
                .filter(read ->
                        lastLineAt.filter(line -> line.isAfter(read.at())).isEmpty())
                .isPresent();
    }

    /** An answer given before the talk for which it may not begin. */
    public Optional<InterviewOutcome> stopped() {
        return state() != InterviewState.PLANNED
                ? Optional.empty()
                : checks.entrySet().stream()
                        .flatMap(check -> check.getKey().stops(check.getValue()).stream())
                        .findFirst();
    }

    /** Another date is wanted, and nobody has set one yet. */
    public boolean wantsAnotherDate() {
        return !continued
                && outcome().filter(InterviewOutcome::wantsAnotherDate).isPresent();
    }

    /** How often the person chose another date since an officer set one. */
    int moved() {
        int moved = 0;
        while (moved < dates.size() && dates.get(dates.size() - 1 - moved).byPerson()) {
            moved++;
        }
        return moved;
    }

    /** How much happened: whoever acts says what they saw. */
    public int version() {
        return history.size();
    }

    @Override
    public String toString() {
        return "InterviewView[" + id + "]";
    }
}
