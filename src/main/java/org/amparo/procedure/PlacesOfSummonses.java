// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Actor;
import org.amparo.access.Officer;
import org.amparo.appointments.BookSlot;
import org.amparo.appointments.BookingRefused;
import org.amparo.appointments.Bookings;
import org.amparo.appointments.FreeTime;
import org.amparo.appointments.FreeTimes;
import org.amparo.appointments.NoteAttendance;
import org.amparo.appointments.OfficeCalendar;
import org.amparo.appointments.Party;
import org.amparo.appointments.Visitor;
import org.amparo.registration.SummonsPlaces;
import org.amparo.registration.SummonsTimeGone;
import org.amparo.registration.VisitNeeds;
import org.springframework.stereotype.Component;

/** Gives people who are asked to come a place among the appointments, of the service that the country names. */
@Component
class PlacesOfSummonses implements SummonsPlaces {

    private final SummonsPurpose purpose;
    private final BookSlot book;
    private final Bookings bookings;
    private final FreeTimes freeTimes;
    private final NoteAttendance attendance;
    private final OfficeCalendar calendar;
    private final VisitNeeds needs;

    PlacesOfSummonses(
            SummonsPurpose purpose,
            BookSlot book,
            Bookings bookings,
            FreeTimes freeTimes,
            NoteAttendance attendance,
            OfficeCalendar calendar,
            VisitNeeds needs) {
        this.purpose = purpose;
        this.book = book;
        this.bookings = bookings;
        this.freeTimes = freeTimes;
        this.attendance = attendance;
        this.calendar = calendar;
        this.needs = needs;
    }

    @Override
    public Optional<String> service() {
        return purpose.key();
    }

    private String key() {
        return purpose.key().orElseThrow(() -> new IllegalStateException("the country asks nobody to come"));
    }

    @Override
    public void lock(UUID application, String office) {
        book.lock(application, key(), office);
    }

    @Override
    public List<Instant> forOfficer(String office, Instant from, int most) {
        return freeTimes.forOfficer(office, key(), 1, from, most).stream()
                .map(FreeTime::startsAt)
                .toList();
    }

    @Override
    public List<Instant> forPerson(Guest guest, String office, Instant from, int most) {
        return freeTimes.from(office, key(), party(guest), from, most).stream()
                .map(FreeTime::startsAt)
                .toList();
    }

    @Override
    public void take(Guest guest, String office, Instant at, Actor actor) {
        var visitor = new Visitor(guest.application(), guest.account(), party(guest));
        try {
            if (bookings.held(guest.application(), key()).isPresent()) {
                book.move(visitor, office, key(), at, actor);
            } else {
                book.book(visitor, office, key(), at, actor);
            }
        } catch (BookingRefused refused) {
            throw new SummonsTimeGone();
        }
    }

    @Override
    public void giveBack(Guest guest, Actor actor) {
        if (bookings.held(guest.application(), key()).isPresent()) {
            book.cancel(new Visitor(guest.application(), guest.account(), party(guest)), key(), actor);
        }
    }

    @Override
    public void came(UUID application, Officer officer) {
        attendance.came(application, key(), officer);
    }

    @Override
    public boolean missed(UUID application, Officer officer) {
        return attendance.missed(application, key(), officer);
    }

    @Override
    public int movesLeft(UUID application) {
        return purpose.key()
                .flatMap(key -> bookings.held(application, key))
                .map(book::movesLeft)
                .orElse(0);
    }

    @Override
    public Silence silence() {
        var missed = calendar.rules().missed();
        return new Silence(missed.weeks(), missed.basis());
    }

    /** Each for themselves: who belongs to them has a file, and a summons, of their own. */
    private Party party(Guest guest) {
        var language = needs.find(guest.account())
                .filter(known -> known.application().equals(guest.application()))
                .map(VisitNeeds.Needs::language)
                .orElse("");
        return new Party(1, false, language);
    }
}
