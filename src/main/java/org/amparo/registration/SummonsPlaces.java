// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Actor;
import org.amparo.access.Officer;

/** Places in the offices for people who are asked to come. What gives appointments knows; this says what is needed of it. */
public interface SummonsPlaces {

    /**
     * Whose place it is.
     *
     * @param account who is told and may choose another time
     */
    record Guest(UUID application, UUID account) {}

    /** What the appointments call it; empty where nobody is asked to come. */
    Optional<String> service();

    /**
     * First of all locks: nobody else changes places at this office, or at the one where the person is expected, until the
     * transaction ends.
     */
    void lock(UUID application, String office);

    /** What an officer can give, from a moment on. What is shown may be gone a moment later: taking decides. */
    List<Instant> forOfficer(String office, Instant from, int most);

    /** What a person can choose, from a moment on and never too near. */
    List<Instant> forPerson(Guest guest, String office, Instant from, int most);

    /** Instead of what the person holds, if anything. Throws {@link SummonsTimeGone}. */
    void take(Guest guest, String office, Instant at, Actor actor);

    /** Nobody needs to come any more. */
    void giveBack(Guest guest, Actor actor);

    void came(UUID application, Officer officer);

    /** False when there was no place that could be missed. */
    boolean missed(UUID application, Officer officer);

    /** How often the person may still choose another time. */
    int movesLeft(UUID application);

    /** Weeks of silence after which an officer looks at it, and the rule this follows; before, nothing is closed. */
    Silence silence();

    /** How long silence is waited for, and by which rule. */
    record Silence(int weeks, String basis) {}
}
