// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.interview;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds when nobody has anything else to do. */
final class FreeTime {

    private FreeTime() {}

    /** A time that is taken; its end is free again. */
    record Taken(Instant from, Instant until) {
        boolean meets(Instant at, Duration length) {
            return from.isBefore(at.plus(length)) && until.isAfter(at);
        }
    }

    /** The first of some times, from a moment on, at which nothing else is for so long. */
    static Optional<Instant> next(Stream<Instant> times, Instant from, Duration length, List<Taken> taken) {
        return times.filter(at -> !at.isBefore(from))
                .filter(at -> taken.stream().noneMatch(other -> other.meets(at, length)))
                .findFirst();
    }
}
