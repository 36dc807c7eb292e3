// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.amparo.access.Allowed;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;
import org.amparo.registration.Applications;
import org.amparo.registration.InterviewDays;
import org.amparo.registration.InterviewView;
import org.amparo.registration.Interviews;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The interviews by video that an officer will hold. */
@Controller
class InterviewsPage {

    private final Interviews interviews;
    private final Applications applications;
    private final DeskViews desk;
    private final Frames frames;
    private final CountryPack pack;
    private final Clock clock;

    InterviewsPage(
            Interviews interviews,
            Applications applications,
            DeskViews desk,
            Frames frames,
            CountryPack pack,
            Clock clock) {
        this.interviews = interviews;
        this.applications = applications;
        this.desk = desk;
        this.frames = frames;
        this.pack = pack;
        this.clock = clock;
    }

    @GetMapping("/work/interviews")
    @Allowed(Permission.HOLD_INTERVIEW)
    String show(Officer officer, Words words, Model model) {
        var coming = interviews.coming(officer);
        Predicate<InterviewView> mine = interview -> interview
                .heldBy()
                .flatMap(InterviewView.Entry::officerId)
                .orElse(interview.date().officerId())
                .equals(officer.id());
        model.addAttribute(
                "page",
                new InterviewsView(
                        frames.of(officer, "interviews", words),
                        lines(coming, mine, officer, words),
                        lines(coming, mine.negate(), officer, words)));
        return "workbench/interviews";
    }

    private List<InterviewsView.Line> lines(
            List<InterviewView> coming, Predicate<InterviewView> some, Officer officer, Words words) {
        return coming.stream()
                .filter(some)
                .map(interview -> line(interview, officer, words))
                .toList();
    }

    private InterviewsView.Line line(InterviewView interview, Officer officer, Words words) {
        var date = interview.date();
        var identity = desk.identity(applications.get(interview.applicationId(), officer), "", words);
        return new InterviewsView.Line(
                "/work/interviews/" + interview.id(),
                identity.controlNumber(),
                identity.calledBy(),
                words.moment(date.at()),
                LocalDate.ofInstant(date.at(), pack.zone()).equals(LocalDate.ofInstant(clock.instant(), pack.zone())),
                words.label(InterviewDays.LANGUAGES, date.language()),
                interpreter(date, words),
                date.officerName(),
                InviteInterviewViews.state(interview, words));
    }

    static String interpreter(InterviewView.Date date, Words words) {
        if (!date.interpreterNeeded()) {
            return words.text("work.interview.interpreter.none");
        }
        return date.interpreter().isEmpty() ? words.text("work.interview.interpreter.open") : date.interpreter();
    }
}
