// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.registration.PresenceState;
import org.amparo.registration.Presences;
import org.amparo.registration.SummonsCause;
import org.amparo.registration.SummonsView;

/**
 * What an applicant sees of the proof of being in the country.
 *
 * @param code to show on arrival, in groups of three, and the service it is for; empty when no place is held
 * @param fileError what is wrong with the file just sent, or empty
 */
public record PresencePageView(
        PresenceState state,
        Optional<Coming> coming,
        Optional<Code> code,
        boolean mayMove,
        boolean takesProof,
        List<Presences.Proof> proofs,
        String fileError) {

    /** What is shown on arrival, and the key of the service. */
    public record Code(String spoken, String service) {}

    /** Where and when the person is asked to come, and why. */
    public record Coming(
            UUID id,
            String office,
            String city,
            LocalDate day,
            Instant at,
            SummonsCause cause,
            String reason,
            boolean confirmed,
            SummonsView.End end) {

        public boolean open() {
            return end == SummonsView.End.OPEN;
        }

        @Override
        public String toString() {
            return "Coming[" + id + "]";
        }
    }

    /** Key of what is said about it: who is here, and who has no day any more, is told otherwise than who is asked to come. */
    public String says() {
        return "presence."
                + coming.filter(one -> state == PresenceState.SUMMONED && !one.open())
                        .map(one -> one.end().name())
                        .orElse(state.name());
    }

    /** Whether it is about something else than being in the country. */
    public boolean isAboutOther() {
        return coming.filter(one -> one.cause() != SummonsCause.PRESENCE).isPresent();
    }

    /** Whether there is a day that still counts. */
    public boolean isDated() {
        return coming.filter(Coming::open).isPresent();
    }

    @Override
    public String toString() {
        return "PresencePageView";
    }
}
