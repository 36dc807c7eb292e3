// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import java.time.Duration;
import org.amparo.access.Allowed;
import org.amparo.access.Applicant;
import org.amparo.access.Permission;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;
import org.amparo.registration.PresenceView;
import org.amparo.registration.Presences;
import org.amparo.registration.SummonsView;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The day somebody is asked to come, for their own calendar. */
@Controller
class SummonsCalendarPage {

    private static final Duration LONG = Duration.ofHours(1);

    private final Presences presences;
    private final CalendarFiles calendars;
    private final CountryPack pack;

    SummonsCalendarPage(Presences presences, CalendarFiles calendars, CountryPack pack) {
        this.presences = presences;
        this.calendars = calendars;
        this.pack = pack;
    }

    @GetMapping("/apply/presence/calendar")
    @Allowed(Permission.APPLY)
    ResponseEntity<byte[]> file(Applicant applicant, Words words) {
        var presence = presences.find(applicant.accountId()).orElseThrow(NoSuchPage::new);
        var summons = presence.summons().filter(SummonsView::isOpen).orElseThrow(NoSuchPage::new);
        return calendars.answer(dated(presence, summons, words), applicant, words);
    }

    private CalendarFiles.Dated dated(PresenceView presence, SummonsView summons, Words words) {
        return new CalendarFiles.Dated(
                "summons",
                presence.applicationId(),
                presence.summonses().size() - 1,
                summons.madeAt(),
                summons.at(),
                summons.at().plus(LONG),
                words.text("presence.SUMMONED.title"),
                pack.office(summons.office())
                        .map(office -> office.name() + ", " + office.city())
                        .orElse(summons.office()),
                false);
    }
}
