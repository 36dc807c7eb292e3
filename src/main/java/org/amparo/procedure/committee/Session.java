// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.committee;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A session of a body, and what hangs on it. */
public record Session(
        UUID id, Body body, int year, int nth, Instant startsAt, String place, State state, int version, int cases) {

    /** How far it is. */
    public enum State {
        PLANNED,
        OPEN,
        /** Over: its minutes do not change any more. */
        CLOSED,
        CANCELLED
    }

    /** As it is called: 3/2026. */
    public String number() {
        return nth + "/" + year;
    }

    /** Whether a seat was filled, and by whom. */
    public enum How {
        PRESENT,
        SUBSTITUTE,
        ABSENT
    }

    /** Of one seat. */
    public record Attendance(String seat, How how, Optional<UUID> officer, String name) {

        boolean isThere() {
            return how != How.ABSENT;
        }

        @Override
        public String toString() {
            return "Attendance[%s %s]".formatted(seat, how);
        }
    }

    /** A case on the agenda. */
    public record Item(
            UUID id,
            UUID caseId,
            UUID applicationId,
            String fileNumber,
            int position,
            ItemState state,
            String proposed,
            int caseVersion,
            Optional<Result> result) {}

    /** What became of a case on the agenda. */
    public enum ItemState {
        LISTED,
        DECIDED,
        /** Waits for another session. */
        ADJOURNED,
        /** Somebody is to ask for more. */
        SENT_BACK,
        /** Left the stage in another way, or was taken off. */
        LEFT
    }

    /**
     * All of it.
     *
     * @param recused by item: the seats that do not take part, and why
     * @param quorum votes that are there
     */
    public record Whole(
            Session session,
            List<Item> items,
            List<Attendance> attendance,
            List<Member> members,
            Map<UUID, List<Recusal>> recused,
            int quorum) {

        public boolean hasQuorum() {
            return quorum >= session.body().quorum();
        }

        public Optional<Item> item(UUID id) {
            return items.stream().filter(one -> one.id().equals(id)).findFirst();
        }

        public Optional<Attendance> at(String seat) {
            return attendance.stream().filter(one -> one.seat().equals(seat)).findFirst();
        }
    }

    /** Why a seat takes no part in a case. */
    public enum Because {
        /** By the member's own word. */
        OWN,
        /** Took a step that excludes from this one. */
        FOUR_EYES,
        /** Said before that they know the person. */
        KNOWS
    }

    /** @param reason in words, when they said it */
    public record Recusal(String seat, Because because, String reason) {

        @Override
        public String toString() {
            return "Recusal[%s %s]".formatted(seat, because);
        }
    }
}
