// SPDX-License-Identifier: Apache-2.0
package org.amparo.appointments;

import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.appointments.BookingRefused.Why;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An office can't keep a time it gave. The person is told and stands first in the line for another, of a later day: the one
 * that is called off is not offered to them again.
 */
@Service
public class CallOff {

    public static final int LONGEST_REASON = 500;

    private final Ledger ledger;
    private final Line line;
    private final BookingTable bookings;
    private final WaitingTable waiting;
    private final OfficeCalendar calendar;
    private final ApplicationEventPublisher events;

    CallOff(
            Ledger ledger,
            Line line,
            BookingTable bookings,
            WaitingTable waiting,
            OfficeCalendar calendar,
            ApplicationEventPublisher events) {
        this.ledger = ledger;
        this.line = line;
        this.bookings = bookings;
        this.waiting = waiting;
        this.calendar = calendar;
        this.events = events;
    }

    /**
     * What the person holds now. Throws {@link BookingRefused} when it is no longer {@code seen}, the one the officer read
     * of. Whether the officer may act for them is the caller's to know.
     */
    @Transactional
    public void callOff(UUID subject, UUID seen, String reason, Officer officer) {
        officer.require(Permission.RECEIVE_VISITORS);
        var said = reason.strip();
        if (said.isEmpty() || said.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("a reason has 1 to %d characters".formatted(LONGEST_REASON));
        }
        bookings.find(seen).ifPresent(booking -> ledger.lock(booking.office()));
        var held = bookings.find(seen)
                .filter(booking ->
                        booking.subject().equals(subject) && booking.state().holds())
                .orElseThrow(() -> new BookingRefused(Why.NOTHING_HELD));
        ledger.release(held, BookingState.CALLED_OFF, said, officer);
        var today = calendar.today(held.office());
        var after = held.day().isBefore(today) ? today : held.day().plusDays(1);
        waiting.add(Waiting.after(held, held.office(), after));
        events.publishEvent(new AppointmentCalledOff(held.id(), held.holder()));
        line.serve(held.office());
    }

    /** The words in which an office said why it called this one off. */
    public Optional<String> reason(Booking booking) {
        return bookings.reason(booking.id()).filter(said -> !said.isEmpty());
    }
}
