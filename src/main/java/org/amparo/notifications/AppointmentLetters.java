// SPDX-License-Identifier: Apache-2.0
package org.amparo.notifications;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.amparo.appointments.Booking;
import org.amparo.appointments.BookingState;
import org.amparo.appointments.Bookings;
import org.amparo.appointments.OfficeCalendar;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;
import org.amparo.kernel.CalendarFile;
import org.amparo.notifications.Letter.Attachment;
import org.amparo.procedure.Citations;
import org.amparo.registration.Presences;
import org.amparo.registration.SummonsView;
import org.springframework.stereotype.Component;

/**
 * What is said of an appointment, while it still stands so: whoever chose another time meanwhile is not told of the former.
 */
@Component
class AppointmentLetters {

    private final Bookings bookings;
    private final OfficeCalendar calendar;
    private final Citations citations;
    private final Presences presences;
    private final CountryPack pack;
    private final Clock clock;

    AppointmentLetters(
            Bookings bookings,
            OfficeCalendar calendar,
            Citations citations,
            Presences presences,
            CountryPack pack,
            Clock clock) {
        this.bookings = bookings;
        this.calendar = calendar;
        this.citations = citations;
        this.presences = presences;
        this.pack = pack;
        this.clock = clock;
    }

    Optional<String> text(MessageKind kind, UUID booking, boolean detailed, Words words) {
        return bookings.find(booking)
                .filter(one -> stands(kind, one))
                .map(one -> detailed ? detail(kind, one, words) : words.text(key(kind) + ".neutral"));
    }

    /** Whether the message about a summons says all there is: one thing is told once. */
    boolean isToldBySummons(UUID booking) {
        return bookings.find(booking)
                .flatMap(one -> presences.openAt(one.subject(), one.office(), one.startsAt()))
                .filter(SummonsView::isByOfficer)
                .isPresent();
    }

    /** The slip and an entry for a calendar, for whoever chose details. */
    List<Attachment> attached(MessageKind kind, UUID booking, Words words) {
        return switch (kind) {
            case APPOINTMENT_BOOKED, APPOINTMENT_MOVED ->
                bookings.find(booking)
                        .filter(one -> stands(kind, one))
                        .map(one -> List.of(
                                new Attachment(
                                        words.text("appointment.slip.file"),
                                        "application/pdf",
                                        citations.pdf(one, words)),
                                new Attachment(
                                        words.text("calendar.file-name"),
                                        CalendarFile.MEDIA_TYPE,
                                        citations.calendar(one, true, words).bytes())))
                        .orElse(List.of());
            default -> List.of();
        };
    }

    private boolean stands(MessageKind kind, Booking booking) {
        return switch (kind) {
            case APPOINTMENT_BOOKED, APPOINTMENT_MOVED, APPOINTMENT_SOON -> booking.state() == BookingState.BOOKED;
            case SLOT_OFFERED -> booking.isOffered(clock.instant());
            case SLOT_LAPSED -> booking.state() == BookingState.LAPSED;
            case APPOINTMENT_CALLED_OFF -> booking.state() == BookingState.CALLED_OFF;
            case APPOINTMENT_MISSED -> booking.state() == BookingState.MISSED;
            default -> false;
        };
    }

    private String detail(MessageKind kind, Booking booking, Words words) {
        if (kind == MessageKind.APPOINTMENT_MISSED) {
            return bookings.held(booking.subject(), booking.service())
                    .map(next -> words.text(key(kind) + ".again", when(next, words), where(next)))
                    .orElseGet(() -> words.text(key(kind) + ".detail"));
        }
        var until = booking.offeredUntil()
                .map(end -> words.moment(calendar.wall(booking.office(), end)))
                .orElse("");
        return words.text(key(kind) + ".detail", when(booking, words), where(booking), until);
    }

    private String when(Booking booking, Words words) {
        return words.moment(calendar.wall(booking.office(), booking.startsAt()));
    }

    private String where(Booking booking) {
        return pack.office(booking.office())
                .map(office -> office.name() + ", " + office.city())
                .orElse(booking.office());
    }

    private static String key(MessageKind kind) {
        return "mail." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
