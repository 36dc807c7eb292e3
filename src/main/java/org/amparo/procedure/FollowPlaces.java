// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.amparo.appointments.AppointmentBooked;
import org.amparo.appointments.AppointmentCalledOff;
import org.amparo.appointments.AppointmentCancelled;
import org.amparo.appointments.AppointmentKept;
import org.amparo.appointments.AppointmentMissed;
import org.amparo.appointments.AppointmentMoved;
import org.amparo.appointments.Booking;
import org.amparo.appointments.Bookings;
import org.amparo.appointments.MadeBy;
import org.amparo.registration.FollowSummons;
import org.amparo.registration.FollowSummons.Place;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears what becomes of the places of people who are asked to come; their summonses follow in the same transaction. */
@Component
class FollowPlaces {

    private final SummonsPurpose purpose;
    private final Bookings bookings;
    private final FollowSummons follow;

    FollowPlaces(SummonsPurpose purpose, Bookings bookings, FollowSummons follow) {
        this.purpose = purpose;
        this.bookings = bookings;
        this.follow = follow;
    }

    @EventListener
    void on(AppointmentBooked event) {
        placed(event.bookingId(), event.madeBy());
    }

    @EventListener
    void on(AppointmentMoved event) {
        placed(event.bookingId(), event.madeBy());
    }

    @EventListener
    void on(AppointmentCalledOff event) {
        of(event.bookingId(), booking -> follow.calledOff(booking.subject(), place(booking)));
    }

    @EventListener
    void on(AppointmentCancelled event) {
        of(event.bookingId(), booking -> follow.calledOff(booking.subject(), place(booking)));
    }

    @EventListener
    void on(AppointmentKept event) {
        of(event.bookingId(), booking -> follow.came(booking.subject(), place(booking)));
    }

    @EventListener
    void on(AppointmentMissed event) {
        var next = event.next().flatMap(bookings::find).map(FollowPlaces::place);
        of(event.bookingId(), booking -> follow.missed(booking.subject(), place(booking), next));
    }

    private void placed(UUID id, MadeBy by) {
        of(id, booking -> follow.placed(booking.subject(), place(booking), by == MadeBy.PERSON));
    }

    private void of(UUID id, Consumer<Booking> act) {
        bookings.find(id)
                .filter(booking -> Optional.of(booking.service()).equals(purpose.key()))
                .ifPresent(act);
    }

    private static Place place(Booking booking) {
        return new Place(booking.office(), booking.startsAt());
    }
}
