// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.amparo.registration.SummonsView.End;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps a summons where its place in the office is, whoever moved that. Whoever calls holds the office's lock, as everybody does
 * who writes a summons; the application itself is not locked here. Doing it twice changes nothing.
 */
@Service
public class FollowSummons {

    private final PresenceTable table;
    private final Clock clock;

    FollowSummons(PresenceTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** Where and when. */
    public record Place(String office, Instant at) {
        private boolean isOf(SummonsView summons) {
            return summons.office().equals(office) && summons.at().equals(at);
        }
    }

    /** A place was taken for somebody who is asked to come. */
    @Transactional
    public void placed(UUID application, Place place, boolean byPerson) {
        var view = table.view(application, 0);
        view.summons()
                .filter(last -> !last.isOpen() || !place.isOf(last))
                .ifPresent(last -> instead(view, last, place, byPerson));
    }

    /** It was given back, and there is no other. */
    @Transactional
    public void calledOff(UUID application, Place place) {
        open(application, place).ifPresent(summons -> table.end(summons.id(), End.CALLED_OFF, null, clock.instant()));
    }

    /** The person is there: what comes of it, an officer says. */
    @Transactional
    public void came(UUID application, Place place) {
        open(application, place).ifPresent(summons -> table.end(summons.id(), End.CAME, null, clock.instant()));
    }

    /**
     * The day passed without the person.
     *
     * @param next given by itself; empty where the person chooses
     */
    @Transactional
    public void missed(UUID application, Place place, Optional<Place> next) {
        open(application, place).ifPresent(summons -> {
            table.end(summons.id(), End.MISSED, null, clock.instant());
            table.add(application, PresenceState.MISSED, "", null, clock.instant());
        });
        var view = table.view(application, 0);
        next.ifPresent(then -> view.summons()
                .filter(last -> last.end() == End.MISSED && place.isOf(last))
                .ifPresent(last -> instead(view, last, then, false)));
    }

    private void instead(PresenceView view, SummonsView last, Place place, boolean byPerson) {
        var now = clock.instant();
        table.end(last.id(), End.MOVED, null, now);
        var id = UUID.randomUUID();
        table.summon(
                view.applicationId(),
                SummonsView.of(id, place.office(), place.at(), last.cause(), last.reason(), byPerson, !byPerson, now),
                null);
        if (byPerson) {
            table.confirm(id, now);
        }
        if (view.state() == PresenceState.MISSED) {
            table.add(view.applicationId(), PresenceState.SUMMONED, last.reason(), null, now);
        }
    }

    private Optional<SummonsView> open(UUID application, Place place) {
        return table.view(application, 0).summons().filter(SummonsView::isOpen).filter(place::isOf);
    }
}
