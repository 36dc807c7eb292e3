// SPDX-License-Identifier: Apache-2.0
package org.amparo.appointments;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.amparo.access.AccessLog;
import org.amparo.access.Actor;
import org.amparo.access.Subject;
import org.amparo.appointments.SlotTable.Allocation;
import org.amparo.appointments.SlotTable.Places;
import org.springframework.stereotype.Component;

/**
 * Alone changes what is taken. Whoever calls holds the lock of the office until the transaction ends, so that what was free
 * when looked at is free when taken, and what one person gives back goes to the next in line before anyone else sees it.
 */
@Component
class Ledger {

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int CODE = 9;

    private final SlotTable slots;
    private final BookingTable bookings;
    private final OfficeCalendar calendar;
    private final NoShows noShows;
    private final AccessLog log;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, LocalDate> made = new ConcurrentHashMap<>();

    Ledger(
            SlotTable slots,
            BookingTable bookings,
            OfficeCalendar calendar,
            NoShows noShows,
            AccessLog log,
            Clock clock) {
        this.slots = slots;
        this.bookings = bookings;
        this.calendar = calendar;
        this.noShows = noShows;
        this.log = log;
        this.clock = clock;
    }

    /** In one order for everybody, so that two who need two offices don't wait for each other. */
    void lock(String... offices) {
        Stream.of(offices).distinct().sorted().forEach(slots::lock);
    }

    /**
     * Makes the places of the days that can be booked and have none yet; says whether there were such days. Cheap when
     * called again.
     */
    boolean makeDays(String office) {
        var today = calendar.today(office);
        var until = today.plusDays(calendar.rules().ahead());
        if (until.equals(made.get(office))) {
            return false;
        }
        slots.lock(office);
        var there = Set.copyOf(slots.days(office, today, until));
        var missing = today.datesUntil(until.plusDays(1))
                .filter(day -> !there.contains(day))
                .toList();
        for (var day : missing) {
            if (slots.newDay(office, day)) {
                makeDay(office, day);
            }
        }
        if (missing.isEmpty()) {
            // seen committed; what this transaction makes may still be rolled back
            made.put(office, until);
        }
        return !missing.isEmpty();
    }

    /** Places as the office's terms and calendar have them now; what is taken must fit. */
    void makeDay(String office, LocalDate day) {
        var spares = spares(office, day);
        var places = calendar.plan(office, day).stream()
                .map(slot -> new Places(slot, spare(slot, spares)))
                .toList();
        if (!places.isEmpty()) {
            slots.set(office, day, places);
        }
    }

    /** How many more are invited, by service: as many as measured to stay away, for places anyone books. */
    private Map<String, Double> spares(String office, LocalDate day) {
        return calendar.terms(office, day).overbooks() ? noShows.rates(office) : Map.of();
    }

    private static int spare(PlannedSlot slot, Map<String, Double> rates) {
        return slot.pool() == Pool.OPEN ? (int) (slot.capacity() * rates.getOrDefault(slot.service(), 0.0)) : 0;
    }

    /** What an office has to change on a day so that its places are as planned now. */
    Map<SlotKey, Integer> wanted(String office, LocalDate day) {
        var spares = spares(office, day);
        var wanted = new HashMap<SlotKey, Integer>();
        for (var slot : calendar.plan(office, day)) {
            wanted.put(
                    new SlotKey(slot.service(), slot.pool(), slot.startsAt()), slot.capacity() + spare(slot, spares));
        }
        return wanted;
    }

    record SlotKey(String service, Pool pool, Instant startsAt) {}

    /** None at an office that is no longer there, though its places may be: its people are an officer's to move. */
    List<Allocation> fits(SlotWish wish, int most) {
        return calendar.isThere(wish.office()) ? slots.fits(wish, step(wish.service()), most) : List.of();
    }

    /** The first at each office, from a moment of each on. */
    Map<String, Allocation> firstFits(Map<String, Instant> from, String service, Party party) {
        return slots.firsts(from, service, party.pool(), party.people(), step(service));
    }

    Optional<Allocation> firstFit(SlotWish wish) {
        return fits(wish, 1).stream().findFirst();
    }

    Optional<Allocation> fitAt(SlotWish wish) {
        return slots.fitAt(wish, step(wish.service()));
    }

    private Duration step(String service) {
        var known = calendar.rules().services().get(service);
        return Duration.ofMinutes(known == null ? 1 : known.minutes());
    }

    /** Takes places for somebody, of a pool that {@code wish} names. */
    Booking take(Holding holding, SlotWish wish, Allocation allocation, Actor actor) {
        var now = clock.instant();
        var booking = new Booking(
                UUID.randomUUID(),
                holding.subject(),
                holding.holder(),
                wish.office(),
                wish.service(),
                wish.pool(),
                allocation.startsAt(),
                allocation.day(),
                wish.people(),
                holding.interpreter(),
                holding.offeredUntil().isPresent() ? BookingState.OFFERED : BookingState.BOOKED,
                holding.moves(),
                holding.misses(),
                code(),
                holding.madeBy(),
                now,
                holding.offeredUntil());
        bookings.add(booking);
        slots.take(booking, allocation);
        note(booking, booking.state().name(), "", actor);
        return booking;
    }

    /** What a booking carries beyond its places. */
    record Holding(
            UUID subject,
            UUID holder,
            String interpreter,
            int moves,
            int misses,
            MadeBy madeBy,
            Optional<Instant> offeredUntil) {

        /** In place of another. */
        static Holding after(Booking former, MadeBy by) {
            return new Holding(
                    former.subject(),
                    former.holder(),
                    former.interpreter(),
                    former.moves(),
                    former.misses(),
                    by,
                    Optional.empty());
        }
    }

    /** Ends a booking that holds places and gives them back. Throws {@link BookingRefused} when it held none any more. */
    void release(Booking booking, BookingState to, String reason, Actor actor) {
        if (!bookings.set(booking, to, clock.instant())) {
            throw new BookingRefused(BookingRefused.Why.NOTHING_HELD);
        }
        slots.release(booking);
        note(booking, to.name(), reason, actor);
    }

    /** Ends a booking whose time is over: its places are history. */
    void finish(Booking booking, BookingState to, Actor actor) {
        if (!bookings.set(booking, to, clock.instant())) {
            throw new BookingRefused(BookingRefused.Why.NOTHING_HELD);
        }
        note(booking, to.name(), "", actor);
    }

    /** The person says yes to what was held for them. */
    void accept(Booking offer, Actor actor) {
        if (!bookings.set(offer, BookingState.BOOKED, clock.instant())) {
            throw new BookingRefused(BookingRefused.Why.GONE);
        }
        note(offer, BookingState.BOOKED.name(), "", actor);
    }

    private void note(Booking booking, String kind, String reason, Actor actor) {
        bookings.note(booking.id(), kind, reason, actor, clock.instant());
        var act = "booking." + kind.toLowerCase(Locale.ROOT).replace('_', '-');
        log.wrote(actor, act, new Subject("booking", booking.id()));
    }

    private String code() {
        var code = new StringBuilder();
        for (int at = 0; at < CODE; at++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }
}
