// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.amparo.access.Applicant;
import org.amparo.appointments.OfficeCalendar;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;
import org.amparo.procedure.interview.AnswerHearing;
import org.amparo.procedure.interview.Hearing;
import org.amparo.procedure.interview.HearingDays;
import org.amparo.procedure.interview.Hearings;
import org.amparo.registration.InterviewAct;
import org.amparo.registration.InterviewDays;
import org.springframework.stereotype.Component;

/** Makes what a person sees of an interview of their case; empty for whoever was not invited. */
@Component
class HearingViews {

    private final Hearings hearings;
    private final AnswerHearing answer;
    private final HearingDays days;
    private final InterviewViews interviews;
    private final CalendarFiles calendars;
    private final OfficeCalendar offices;
    private final CountryPack pack;

    HearingViews(
            Hearings hearings,
            AnswerHearing answer,
            HearingDays days,
            InterviewViews interviews,
            CalendarFiles calendars,
            OfficeCalendar offices,
            CountryPack pack) {
        this.hearings = hearings;
        this.answer = answer;
        this.days = days;
        this.interviews = interviews;
        this.calendars = calendars;
        this.offices = offices;
        this.pack = pack;
    }

    Optional<HearingPageView> of(Applicant applicant, Words words) {
        return hearings.find(applicant.accountId()).map(hearing -> view(hearing, applicant, words));
    }

    private HearingPageView view(Hearing hearing, Applicant applicant, Words words) {
        var talk = hearing.talk();
        var date = talk.date();
        return new HearingPageView(
                hearing.id(),
                InterviewViews.stand(talk),
                talk.dates().size(),
                LocalDate.ofInstant(date.at(), pack.zone()),
                date.at(),
                interviews.zone(date.at(), words),
                date.minutes(),
                words.label(InterviewDays.LANGUAGES, date.language()),
                date.interpreterNeeded(),
                place(hearing, words),
                talk.state().isOpen() && hearing.place().remote() ? talk.link() : "",
                companions(hearing),
                talk.isConfirmed(),
                hearing.asked().isPresent(),
                answer.mayAsk(hearing),
                hearing.reason(InterviewAct.CALLED_OFF),
                days.rules().lineSteps(),
                days.rules().lineWait().toMinutes(),
                calendars.isDetailed(applicant));
    }

    private static List<String> companions(Hearing hearing) {
        var along = hearing.place().along();
        return Stream.of(along.guardian(), along.representative())
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** The office with its address, and the room; or that it is by video. */
    String place(Hearing hearing, Words words) {
        var place = hearing.place();
        if (place.remote()) {
            return words.text("hearing.remote");
        }
        var address = offices.isThere(place.office())
                ? offices.terms(
                                place.office(),
                                LocalDate.ofInstant(hearing.talk().date().at(), pack.zone()))
                        .address()
                : "";
        var office = pack.office(place.office())
                .map(known -> String.join(
                        words.text("kernel.comma") + " ",
                        Stream.of(known.name(), address, known.city())
                                .filter(part -> !part.isEmpty())
                                .toList()))
                .orElse(place.office());
        return office + words.text("kernel.comma") + " " + place.room();
    }
}
