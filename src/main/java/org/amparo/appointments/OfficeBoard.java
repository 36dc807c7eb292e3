// SPDX-License-Identifier: Apache-2.0
package org.amparo.appointments;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.amparo.access.NotAllowed;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How full an office is in the days to come, who waits for a place and for which languages somebody has to come. Numbers, no
 * persons, for every officer of the office.
 */
@Service
public class OfficeBoard {

    private static final Duration A_DAY = Duration.ofHours(24);

    private final BoardTable table;
    private final Ledger ledger;
    private final Line line;
    private final OfficeCalendar calendar;
    private final NoShows noShows;
    private final Clock clock;

    OfficeBoard(BoardTable table, Ledger ledger, Line line, OfficeCalendar calendar, NoShows noShows, Clock clock) {
        this.table = table;
        this.ledger = ledger;
        this.line = line;
        this.calendar = calendar;
        this.noShows = noShows;
        this.clock = clock;
    }

    /**
     * Places of one service.
     *
     * @param places anyone books, those for people who usually stay away included
     * @param taken of them
     * @param free of them that can still be taken; less than the rest when the day has begun
     * @param kept places that officers give
     * @param keptTaken of them
     */
    public record Load(int places, int taken, int free, int kept, int keptTaken) {}

    /** Appointments of a day for which somebody who speaks a language, by its ISO 639-3 code, has to come. */
    public record InterpreterNeed(LocalDate day, String language, int bookings, Instant first) {}

    /**
     * An office now.
     *
     * @param waitingList how many stand on the waiting list
     * @param inTheRoom how many are there and have not been called
     */
    public record Now(int waitingList, int inTheRoom) {}

    /** By day and service, both days included; a day without places is not in it. */
    @Transactional
    public Map<LocalDate, Map<String, Load>> days(String office, LocalDate from, LocalDate until, Officer officer) {
        require(List.of(office), officer);
        prepare(office);
        return table.loads(office, from, until, clock.instant());
    }

    /** By the moment at which they begin. */
    @Transactional
    public Map<Instant, Load> times(String office, LocalDate day, String service, Officer officer) {
        require(List.of(office), officer);
        prepare(office);
        return table.times(office, day, service, clock.instant());
    }

    /** How many stand on the waiting list of an office, by service. */
    public Map<String, Integer> waiting(String office, Officer officer) {
        require(List.of(office), officer);
        return table.lines(List.of(office)).getOrDefault(office, Map.of());
    }

    public List<InterpreterNeed> interpreters(String office, LocalDate from, LocalDate until, Officer officer) {
        require(List.of(office), officer);
        return table.interpreters(office, from, until);
    }

    /** Several offices at once; each is in it. */
    public Map<String, Now> now(Collection<String> offices, Officer officer) {
        require(offices, officer);
        var lines = table.lines(offices);
        var there = table.inTheRoom(offices, clock.instant().minus(A_DAY));
        return offices.stream()
                .collect(Collectors.toMap(
                        office -> office,
                        office -> new Now(
                                lines.getOrDefault(office, Map.of()).values().stream()
                                        .mapToInt(Integer::intValue)
                                        .sum(),
                                there.getOrDefault(office, 0))));
    }

    /** Of a hundred expected in the last ninety days, how many stayed away, by service; few visits say nothing. */
    public Map<String, Integer> stayedAway(String office, Officer officer) {
        require(List.of(office), officer);
        return noShows.rates(office).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, rate ->
                (int) Math.round(rate.getValue() * 100)));
    }

    private void prepare(String office) {
        if (calendar.isUsed() && ledger.makeDays(office)) {
            line.serve(office);
        }
    }

    private static void require(Collection<String> offices, Officer officer) {
        officer.require(Permission.WORK);
        if (!officer.offices().containsAll(offices)) {
            throw new NotAllowed(Permission.WORK);
        }
    }
}
