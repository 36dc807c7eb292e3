// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.interpreter;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.access.AccessLog;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.access.Subject;
import org.amparo.country.CountryPack;
import org.amparo.procedure.CaseFiles;
import org.amparo.procedure.interpreter.InterpreterChoice.Candidate;
import org.amparo.procedure.interpreter.InterpreterRefused.Why;
import org.amparo.registration.PersonTraits;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** For whoever plans an interview: who can interpret it, and their bookings. Throws {@link InterpreterRefused}. */
@Service
public class Interpreters {

    /** Between two interviews of an interpreter. */
    static final Duration PAUSE = Duration.ofMinutes(15);

    private static final int LONGEST = 600;
    private static final int WEEK = 7;

    private final InterpreterTable table;
    private final BookingTable bookings;
    private final CaseFiles cases;
    private final PersonTraits traits;
    private final CountryPack pack;
    private final AccessLog log;
    private final Clock clock;

    Interpreters(
            InterpreterTable table,
            BookingTable bookings,
            CaseFiles cases,
            PersonTraits traits,
            CountryPack pack,
            AccessLog log,
            Clock clock) {
        this.table = table;
        this.bookings = bookings;
        this.cases = cases;
        this.traits = traits;
        this.pack = pack;
        this.log = log;
        this.clock = clock;
    }

    /** Who fits a case of the officer's, as things are now; between looking and booking somebody else may book. */
    @Transactional
    public Found fit(Ask ask, Officer officer) {
        mayPlan(officer);
        check(ask.minutes());
        var file = cases.get(ask.caseId(), officer);
        var about = traits.of(List.of(file.personId())).getOrDefault(file.personId(), PersonTraits.Traits.UNKNOWN);
        log.read(officer, "interpreter.list", new Subject("officer", officer.id()));
        var ends = ask.startsAt().plus(Duration.ofMinutes(ask.minutes()));
        var first = day(ask.startsAt());
        var last = day(ends);
        var all = table.working();
        var absences = table.absences(all.keySet(), first);
        var conflicts = table.conflicts(all.keySet());
        var busy = bookings.busy(ask.startsAt(), ends.plus(PAUSE), ask.instead());
        var monday = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var loads = bookings.loads(start(monday), start(monday.plusDays(WEEK)));
        return InterpreterChoice.choose(
                ask,
                Set.copyOf(about.nationalities()),
                all.entrySet().stream()
                        .map(one -> new Candidate(
                                one.getKey(),
                                one.getValue(),
                                absences.getOrDefault(one.getKey(), List.of()).stream()
                                        .anyMatch(away -> away.covers(first, last)),
                                busy.contains(one.getKey()),
                                conflicts.getOrDefault(one.getKey(), List.of()).stream()
                                        .flatMap(conflict -> conflict.nationality().stream())
                                        .collect(Collectors.toSet()),
                                conflicts.getOrDefault(one.getKey(), List.of()).stream()
                                        .flatMap(conflict -> conflict.caseId().stream())
                                        .collect(Collectors.toSet()),
                                loads.getOrDefault(one.getKey(), 0)))
                        .toList());
    }

    /**
     * Names of interpreters, for whoever shows an interview; also of those who work no more.
     */
    @Transactional(readOnly = true)
    public Map<UUID, String> names(Set<UUID> ids, Officer officer) {
        mayPlan(officer);
        return table.names(ids);
    }

    /** Who is booked for something. */
    public record Booked(UUID id, String name) {

        @Override
        public String toString() {
            return "Booked[" + id + "]";
        }
    }

    @Transactional(readOnly = true)
    public Optional<Booked> booked(UUID reference, Officer officer) {
        mayPlan(officer);
        return bookings.find(reference);
    }

    /** The same booking twice is one; another for the same reference is refused, see {@link #move}. */
    @Transactional
    public void book(UUID interpreter, UUID reference, Instant startsAt, int minutes, Officer officer) {
        mayPlan(officer);
        check(minutes);
        if (startsAt.isBefore(clock.instant())) {
            throw new InterpreterRefused(Why.TIME);
        }
        var ends = startsAt.plus(Duration.ofMinutes(minutes));
        // whoever retires them waits for this, or this for them
        if (!table.holdWorking(interpreter)) {
            throw new InterpreterRefused(Why.NOBODY);
        }
        var away = table.absences(Set.of(interpreter), day(startsAt)).getOrDefault(interpreter, List.of());
        if (away.stream().anyMatch(one -> one.covers(day(startsAt), day(ends)))) {
            throw new InterpreterRefused(Why.AWAY);
        }
        var booking = new Interpreter.Booking(reference, startsAt, ends);
        if (bookings.add(interpreter, booking, ends.plus(PAUSE), officer, clock.instant())) {
            log.wrote(officer, "interpreter.book", new Subject("interpreter", interpreter));
        } else if (!bookings.isThere(interpreter, booking)) {
            throw new InterpreterRefused(Why.TAKEN);
        }
    }

    /** Once is enough; without a booking nothing happens. */
    @Transactional
    public void release(UUID reference, Officer officer) {
        mayPlan(officer);
        bookings.release(reference, clock.instant())
                .ifPresent(interpreter ->
                        log.wrote(officer, "interpreter.release", new Subject("interpreter", interpreter)));
    }

    /** To another time or another interpreter; when that is refused and the transaction ends, the old booking stays. */
    @Transactional
    public void move(UUID reference, UUID interpreter, Instant startsAt, int minutes, Officer officer) {
        mayPlan(officer);
        check(minutes);
        var ends = startsAt.plus(Duration.ofMinutes(minutes));
        if (!bookings.isThere(interpreter, new Interpreter.Booking(reference, startsAt, ends))) {
            release(reference, officer);
            book(interpreter, reference, startsAt, minutes, officer);
        }
    }

    private static void mayPlan(Officer officer) {
        if (!officer.may(Permission.CONDUCT_CASE)) {
            officer.require(Permission.HOLD_INTERVIEW);
        }
    }

    private static void check(int minutes) {
        if (minutes < 1 || minutes > LONGEST) {
            throw new InterpreterRefused(Why.TIME);
        }
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, pack.zone());
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(pack.zone()).toInstant();
    }
}
