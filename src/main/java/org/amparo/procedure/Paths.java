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

    /** A case on its way, as of today. */
    record Path(CaseView file, Way way, List<RunningClock> clocks) {

        /** Throws {@link StepRefused}. */
        Transition require(Step step, String actor) {
            return way.require(step, position(actor));
        }

        Position position(String actor) {
            return new Position(file.stage(), file.track(), file.outcome(), file.history(), clocks, actor);
        }
    }

    Path of(CaseView file) {
        var way = procedure.ways().begunOn(file.way(), file.waySince());
        var filed = LocalDate.ofInstant(file.filedAt(), pack.zone());
        return new Path(file, way, way.clocksOn(today(), filed, file.track(), file.history(), pack::isWorkingDay));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), pack.zone());
    }
}
