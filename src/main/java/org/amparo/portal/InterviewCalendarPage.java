// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import org.amparo.access.Allowed;
import org.amparo.access.Applicant;
import org.amparo.access.Permission;
import org.amparo.country.Words;
import org.amparo.registration.InterviewState;
import org.amparo.registration.InterviewView;
import org.amparo.registration.Interviews;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The date of an interview by video for the person's own calendar; the address of the meeting is not in it. */
@Controller
class InterviewCalendarPage {

    private final Interviews interviews;
    private final CalendarFiles calendars;

    InterviewCalendarPage(Interviews interviews, CalendarFiles calendars) {
        this.interviews = interviews;
        this.calendars = calendars;
    }

    @GetMapping("/apply/interview/calendar")
    @Allowed(Permission.APPLY)
    ResponseEntity<byte[]> file(Applicant applicant, Words words) {
        var interview = interviews.find(applicant.accountId()).orElseThrow(NoSuchPage::new);
        return calendars.answer(dated(interview, words), applicant, words);
    }

    /** One that was called off is struck out by the same file. */
    private static CalendarFiles.Dated dated(InterviewView interview, Words words) {
        boolean off = interview.state() == InterviewState.CALLED_OFF;
        return new CalendarFiles.Dated(
                "interview",
                interview.id(),
                interview.dates().size() - (off ? 0 : 1),
                off ? interview.history().getLast().at() : interview.date().madeAt(),
                interview.date().at(),
                interview.endsAt(),
                words.text("interview.eyebrow"),
                "",
                off);
    }
}
