// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import org.amparo.access.Allowed;
import org.amparo.access.Applicant;
import org.amparo.access.Permission;
import org.amparo.country.Words;
import org.amparo.kernel.CalendarFile;
import org.amparo.procedure.Citations;
import org.amparo.registration.Presences;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The day somebody is asked to come, for their own calendar: the same entry as in the mails about the place. */
@Controller
class SummonsCalendarPage {

    private final Presences presences;
    private final PresenceViews views;
    private final Citations citations;
    private final CalendarFiles calendars;

    SummonsCalendarPage(Presences presences, PresenceViews views, Citations citations, CalendarFiles calendars) {
        this.presences = presences;
        this.views = views;
        this.citations = citations;
        this.calendars = calendars;
    }

    @GetMapping("/apply/presence/calendar")
    @Allowed(Permission.APPLY)
    ResponseEntity<byte[]> file(Applicant applicant, Words words) {
        var held = presences.find(applicant.accountId()).flatMap(views::held).orElseThrow(NoSuchPage::new);
        var name = words.text("calendar.file-name");
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(CalendarFile.MEDIA_TYPE))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(citations
                        .calendar(held, calendars.isDetailed(applicant), words)
                        .bytes());
    }
}
