// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.amparo.access.Applicant;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;
import org.amparo.registration.AnswerInterview;
import org.amparo.registration.InterviewAct;
import org.amparo.registration.InterviewDays;
import org.amparo.registration.InterviewState;
import org.amparo.registration.InterviewView;
import org.amparo.registration.Interviews;
import org.springframework.stereotype.Component;

/** Makes what a person sees of an interview by video; empty for whoever was not invited. */
@Component
class InterviewViews {

    private final Interviews interviews;
    private final AnswerInterview answer;
    private final InterviewDays days;
    private final CalendarFiles calendars;
    private final CountryPack pack;

    InterviewViews(
            Interviews interviews,
            AnswerInterview answer,
            InterviewDays days,
            CalendarFiles calendars,
            CountryPack pack) {
        this.interviews = interviews;
        this.answer = answer;
        this.days = days;
        this.calendars = calendars;
        this.pack = pack;
    }

    Optional<InterviewPageView> of(Applicant applicant, Words words) {
        return interviews.find(applicant.accountId()).map(interview -> view(interview, applicant, words));
    }

    private InterviewPageView view(InterviewView interview, Applicant applicant, Words words) {
        var date = interview.date();
        boolean open = interview.state().isOpen();
        return new InterviewPageView(
                interview.id(),
                stand(interview),
                interview.dates().size(),
                LocalDate.ofInstant(date.at(), pack.zone()),
                date.at(),
                zone(date.at(), words),
                date.minutes(),
                words.label(InterviewDays.LANGUAGES, date.language()),
                date.interpreterNeeded(),
                open ? interview.link() : "",
                interview.isConfirmed(),
                answer.mayChoose(interview),
                interview
                        .last(InterviewAct.CALLED_OFF)
                        .map(InterviewView.Entry::detail)
                        .orElse(""),
                days.lineSteps(),
                days.lineWait().toMinutes(),
                calendars.isDetailed(applicant));
    }

    static String stand(InterviewView interview) {
        if (interview.wantsAnotherDate()) {
            return "AGAIN";
        }
        return interview.state().isOn()
                ? "ON"
                : interview.state() == InterviewState.ENDED
                        ? "DONE"
                        : interview.state().name();
    }

    /** Whose time it is. */
    String zone(Instant at, Words words) {
        return words.text("interview.zone", country(words), offset(at));
    }

    /** As the country's people call it. */
    String country(Words words) {
        return words.label("COUNTRY", pack.countryCode());
    }

    private String offset(Instant at) {
        var offset = pack.zone().getRules().getOffset(at).getId();
        return offset.replaceFirst("^([+-])0?([0-9]+):00$", "$1$2").replace('-', '\u2212');
    }
}
