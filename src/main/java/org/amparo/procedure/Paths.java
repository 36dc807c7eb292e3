// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.amparo.country.CountryPack;
import org.springframework.stereotype.Component;

/** Puts a case upon its way: which clocks run for it today, and which steps it can take. */
@Component
class Paths {

    private final Procedure procedure;
    private final CountryPack pack;
    private final Clock clock;

    Paths(Procedure procedure, CountryPack pack, Clock clock) {
        this.procedure = procedure;
        this.pack = pack;
        this.clock = clock;
    }

    /**
     * A case on its way, as of today.
     *
     * @param gates the clocks that steps wait for: as {@code clocks}, but nothing counts from before it was noted, so that
     *     nobody's time is over in the minute a notice is put back to an earlier day
     */
    record Path(CaseView file, Way way, List<RunningClock> clocks, List<RunningClock> gates) {

        /** Throws {@link StepRefused}. */
        Transition require(Step step, String actor) {
            return way.require(step, position(actor));
        }

        Position position(String actor) {
            return new Position(file.stage(), file.track(), file.outcome(), file.history(), gates, actor);
        }
    }

    Path of(CaseView file) {
        var way = procedure.ways().begunOn(file.way(), file.waySince());
        var filed = LocalDate.ofInstant(file.filedAt(), pack.zone());
        var noted = file.history().stream()
                .map(entry -> entry.notBefore(LocalDate.ofInstant(entry.at(), pack.zone())))
                .toList();
        return new Path(
                file,
                way,
                way.clocksOn(today(), filed, file.track(), file.history(), pack::isWorkingDay),
                way.clocksOn(today(), filed, file.track(), noted, pack::isWorkingDay));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), pack.zone());
    }
}
