// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.amparo.access.Applicant;
import org.amparo.appointments.OfficeCalendar;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;
import org.amparo.portal.AppointmentView.Day;
import org.amparo.portal.AppointmentView.Time;
import org.amparo.registration.PresenceView;
import org.amparo.registration.Presences;
import org.amparo.registration.SummonsPlaces;
import org.springframework.stereotype.Component;

/** Makes the times at which somebody who is asked to come may come instead. */
@Component
class SummonsDayViews {

    /** What fits two screens of a phone; more is one press away. */
    private static final int TIMES = 24;

    private final Presences presences;
    private final SummonsPlaces places;
    private final OfficeCalendar calendar;
    private final CountryPack pack;
    private final Clock clock;

    SummonsDayViews(Presences presences, SummonsPlaces places, OfficeCalendar calendar, CountryPack pack, Clock clock) {
        this.presences = presences;
        this.places = places;
        this.calendar = calendar;
        this.pack = pack;
        this.clock = clock;
    }

    SummonsDayView of(Applicant applicant, Optional<LocalDate> from, String error, Words words) {
        var presence = presences
                .find(applicant.accountId())
                .filter(PresenceView::mayMove)
                .orElseThrow(NoSuchPage::new);
        var office = presence.summons().orElseThrow(NoSuchPage::new).office();
        var guest = new SummonsPlaces.Guest(presence.applicationId(), applicant.accountId());
        var since = from.map(day -> day.atStartOfDay(calendar.zone(office)).toInstant())
                .orElseGet(clock::instant);
        var times = places.forPerson(guest, office, since, TIMES);
        var known = pack.office(office);
        return new SummonsDayView(
                known.map(one -> one.name()).orElse(office),
                known.map(one -> one.city()).orElse(""),
                days(office, times, words),
                times.size() < TIMES
                        ? ""
                        : calendar.wall(office, times.getLast()).toLocalDate().toString(),
                error);
    }

    private List<Day> days(String office, List<Instant> times, Words words) {
        var byDay = new LinkedHashMap<LocalDate, List<Time>>();
        for (var at : times) {
            var wall = calendar.wall(office, at);
            byDay.computeIfAbsent(wall.toLocalDate(), day -> new ArrayList<>())
                    .add(new Time(at, words.time(wall.toLocalTime()), false));
        }
        return byDay.entrySet().stream()
                .map(day -> new Day(words.date(day.getKey()), List.copyOf(day.getValue())))
                .toList();
    }
}
