// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.amparo.access.Officer;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;
import org.amparo.registration.ApplicationView;
import org.amparo.registration.Applications;
import org.amparo.registration.InterviewDays;
import org.amparo.registration.InterviewState;
import org.amparo.registration.InterviewView;
import org.amparo.registration.Interviews;
import org.springframework.stereotype.Component;

/** Makes the page on which an officer invites somebody to talk by video. */
@Component
class InviteInterviewViews {

    private final Applications applications;
    private final Interviews interviews;
    private final InterviewDays days;
    private final DeskViews desk;
    private final Frames frames;
    private final CountryPack pack;

    InviteInterviewViews(
            Applications applications,
            Interviews interviews,
            InterviewDays days,
            DeskViews desk,
            Frames frames,
            CountryPack pack) {
        this.applications = applications;
        this.interviews = interviews;
        this.days = days;
        this.desk = desk;
        this.frames = frames;
        this.pack = pack;
    }

    /** With the date that counts, or the first that leaves enough notice, in the person's language. */
    InviteInterviewView of(UUID application, String notice, Officer officer, Words words) {
        var view = applications.get(application, officer);
        var known = interviews.of(view, officer);
        return of(view, known, typed(view, known), "", Map.of(), notice, officer, words);
    }

    InviteInterviewView of(
            UUID application,
            InterviewTermsTyped typed,
            String reason,
            Map<String, String> errors,
            String notice,
            Officer officer,
            Words words) {
        var view = applications.get(application, officer);
        return of(view, interviews.of(view, officer), typed, reason, errors, notice, officer, words);
    }

    private InviteInterviewView of(
            ApplicationView application,
            List<InterviewView> known,
            InterviewTermsTyped typed,
            String reason,
            Map<String, String> errors,
            String notice,
            Officer officer,
            Words words) {
        return new InviteInterviewView(
                frames.of(officer, "", words),
                "/work/applications/" + application.id(),
                desk.identity(application, "", words),
                known.stream().map(interview -> line(interview, words)).toList(),
                known.stream()
                        .filter(interview -> interview.state() == InterviewState.PLANNED)
                        .findFirst()
                        .map(interview -> new InviteInterviewView.Planned(
                                "/work/interviews/" + interview.id(), interview.version())),
                known.stream().anyMatch(interview -> interview.state().isOpen()),
                typed,
                reason,
                languages(typed.language(), words),
                days.isManual(),
                String.join(", ", days.hosts()),
                words.date(days.days().getFirst()),
                days.minutes(),
                days.law(),
                errors,
                notice);
    }

    private InterviewTermsTyped typed(ApplicationView application, List<InterviewView> known) {
        return known.stream()
                .findFirst()
                .filter(newest -> newest.state() == InterviewState.PLANNED || newest.wantsAnotherDate())
                .map(newest -> again(newest, newest.state() == InterviewState.PLANNED))
                .orElseGet(() -> new InterviewTermsTyped(
                        days.days().getFirst().toString(),
                        days.times().getFirst().toString(),
                        Locale.forLanguageTag(application.language()).getISO3Language(),
                        false,
                        "",
                        ""));
    }

    /** As last time; with its date only where that is still to come. */
    InterviewTermsTyped again(InterviewView interview, boolean dated) {
        var date = interview.date();
        var at = date.at().atZone(pack.zone());
        return new InterviewTermsTyped(
                dated ? at.toLocalDate().toString() : firstDay().toString(),
                dated ? at.toLocalTime().toString() : days.times().getFirst().toString(),
                date.language(),
                date.interpreterNeeded(),
                date.interpreter(),
                days.isManual() ? interview.link() : "");
    }

    private LocalDate firstDay() {
        return days.days().getFirst();
    }

    private List<Choice> languages(String chosen, Words words) {
        return pack.codes(InterviewDays.LANGUAGES, words.locale()).stream()
                .map(code -> new Choice(code, words.label(InterviewDays.LANGUAGES, code), code.equals(chosen)))
                .toList();
    }

    static InviteInterviewView.Line line(InterviewView interview, Words words) {
        return new InviteInterviewView.Line(
                "/work/interviews/" + interview.id(),
                words.moment(interview.date().at()),
                interview.date().officerName(),
                state(interview, words),
                interview.wantsAnotherDate()
                        ? "warn"
                        : interview.state() == InterviewState.ENDED
                                ? "good"
                                : interview.state().isOn() ? "todo" : "");
    }

    static String state(InterviewView interview, Words words) {
        return interview
                .outcome()
                .map(outcome -> words.text("work.interview.outcome." + outcome.name()))
                .orElseGet(() -> words.text(
                        interview.state() == InterviewState.PLANNED && interview.isConfirmed()
                                ? "work.interview.state.CONFIRMED"
                                : "work.interview.state." + interview.state().name()));
    }
}
