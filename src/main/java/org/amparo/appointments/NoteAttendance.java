// SPDX-License-Identifier: Apache-2.0
package org.amparo.appointments;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody came, or did not, as an officer knows without a check-in. Says false when no time is held any more. Whether the
 * actor may say so is the caller's to know.
 */
@Service
public class NoteAttendance {

    private final Ledger ledger;
    private final Line line;
    private final NextTime nextTime;
    private final BookingTable bookings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NoteAttendance(
            Ledger ledger,
            Line line,
            NextTime nextTime,
            BookingTable bookings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.ledger = ledger;
        this.line = line;
        this.nextTime = nextTime;
        this.bookings = bookings;
        this.events = events;
        this.clock = clock;
    }

    /** Who comes before their time leaves their place to others. */
    @Transactional
    public boolean came(UUID subject, String service, Actor actor) {
        var held = lockHeld(subject, service);
        held.ifPresent(booking -> {
            if (booking.startsAt().isAfter(clock.instant())) {
                ledger.release(booking, BookingState.CAME, "", actor);
                line.serve(booking.office());
            } else {
                ledger.finish(booking, BookingState.CAME, actor);
            }
            events.publishEvent(new AppointmentKept(booking.id(), booking.holder()));
        });
        return held.isPresent();
    }

    /** Once the time is over; another follows by itself as the country says. */
    @Transactional
    public boolean missed(UUID subject, String service, Actor actor) {
        var held = lockHeld(subject, service).filter(one -> !one.startsAt().isAfter(clock.instant()));
        held.ifPresent(booking -> {
            ledger.finish(booking, BookingState.MISSED, actor);
            events.publishEvent(new AppointmentMissed(
                    booking.id(), booking.holder(), nextTime.after(booking).map(Booking::id)));
        });
        return held.isPresent();
    }

    private Optional<Booking> lockHeld(UUID subject, String service) {
        return bookings.held(subject, service).flatMap(seen -> {
            ledger.lock(seen.office());
            return bookings.find(seen.id()).filter(now -> now.state() == BookingState.BOOKED);
        });
    }
}
