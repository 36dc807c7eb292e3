// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** The answer to an employer, or to whoever has a share code. {@code seen} is there only for {@link Answer#SHOWN}. */
public record PersonCheck(Answer answer, Optional<Seen> seen, Instant checkedAt) {

    /** What came of it; the rest answer without a word about the person. */
    public enum Answer {
        SHOWN,
        /** The share code was taken back, or its time is over. */
        ENDED,
        INVALID,
        SUSPENDED,
        LAPSED,
        REPLACED,
        /** No such code; or code and birth date do not belong together, and nobody is told which. */
        UNKNOWN
    }

    /** Whether the document lets its holder work; {@code NOT_SHOWN} where that was not asked. */
    public enum Work {
        ALLOWED,
        NO_PERMIT,
        NOT_SHOWN
    }

    /**
     * All such a check shows. Never in it: origin, claim, address, family, stage, birth date, number.
     *
     * @param purpose of a share code; empty for one who typed the birth date
     * @param name empty where the purpose does not show it
     * @param photo a ticket for {@link CheckForEmployer#photo}, good for some minutes; empty without one
     * @param until the last valid day; empty when the document has none or it is not shown
     */
    public record Seen(
            String titleKey,
            String purpose,
            String name,
            Optional<String> photo,
            Work work,
            boolean validity,
            Optional<LocalDate> until) {

        @Override
        public String toString() {
            return "Seen";
        }
    }

    static PersonCheck without(Answer answer, Instant at) {
        return new PersonCheck(answer, Optional.empty(), at);
    }
}
