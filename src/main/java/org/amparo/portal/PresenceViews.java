// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import java.time.LocalDate;
import java.util.Optional;
import org.amparo.access.Applicant;
import org.amparo.appointments.Booking;
import org.amparo.appointments.Bookings;
import org.amparo.country.CountryPack;
import org.amparo.procedure.Citations;
import org.amparo.registration.PresenceState;
import org.amparo.registration.PresenceView;
import org.amparo.registration.Presences;
import org.amparo.registration.SummonsPlaces;
import org.amparo.registration.SummonsView;
import org.springframework.stereotype.Component;

/** Makes what an applicant sees of the proof of being in the country; empty where none is asked for. */
@Component
class PresenceViews {

    private final Presences presences;
    private final SummonsPlaces places;
    private final Bookings bookings;
    private final CountryPack pack;

    PresenceViews(Presences presences, SummonsPlaces places, Bookings bookings, CountryPack pack) {
        this.presences = presences;
        this.places = places;
        this.bookings = bookings;
        this.pack = pack;
    }

    Optional<PresencePageView> of(Applicant applicant, String fileError) {
        return presences
                .find(applicant.accountId())
                .filter(presence -> presence.state() != PresenceState.NOT_NEEDED)
                .map(presence -> view(presence, applicant, fileError));
    }

    private PresencePageView view(PresenceView presence, Applicant applicant, String fileError) {
        return new PresencePageView(
                presence.state(),
                presence.summons().map(this::coming),
                held(presence)
                        .map(booking -> new PresencePageView.Code(Citations.spoken(booking.code()), booking.service())),
                presence.mayMove(),
                presence.takesProof(),
                presences.proofs(presence, applicant),
                fileError);
    }

    /** The place that belongs to the open summons. */
    Optional<Booking> held(PresenceView presence) {
        return places.service()
                .flatMap(service -> bookings.held(presence.applicationId(), service))
                .filter(booking -> presence.summons()
                        .filter(SummonsView::isOpen)
                        .filter(open -> open.at().equals(booking.startsAt()))
                        .isPresent());
    }

    private PresencePageView.Coming coming(SummonsView summons) {
        var office = pack.office(summons.office());
        return new PresencePageView.Coming(
                summons.id(),
                office.map(known -> known.name()).orElse(summons.office()),
                office.map(known -> known.city()).orElse(""),
                LocalDate.ofInstant(summons.at(), pack.zone()),
                summons.at(),
                summons.cause(),
                summons.reason(),
                summons.confirmed(),
                summons.end());
    }
}
