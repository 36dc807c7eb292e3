// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import java.time.LocalDate;
import java.util.Optional;
import org.amparo.access.Applicant;
import org.amparo.country.CountryPack;
import org.amparo.registration.PresenceState;
import org.amparo.registration.PresenceView;
import org.amparo.registration.Presences;
import org.amparo.registration.SummonsView;
import org.springframework.stereotype.Component;

/** Makes what an applicant sees of the proof of being in the country; empty where none is asked for. */
@Component
class PresenceViews {

    private final Presences presences;
    private final CountryPack pack;

    PresenceViews(Presences presences, CountryPack pack) {
        this.presences = presences;
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
                presence.mayMove(),
                presence.takesProof(),
                presences.proofs(presence, applicant),
                fileError);
    }

    private PresencePageView.Coming coming(SummonsView summons) {
        var office = pack.office(summons.office());
        return new PresencePageView.Coming(
                summons.id(),
                office.map(known -> known.name()).orElse(summons.office()),
                office.map(known -> known.city()).orElse(""),
                LocalDate.ofInstant(summons.at(), pack.zone()),
                summons.at(),
                summons.reason(),
                summons.confirmed(),
                summons.isOpen());
    }
}
