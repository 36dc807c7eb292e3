// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.amparo.access.Allowed;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;
import org.amparo.procedure.CaseFiles;
import org.amparo.procedure.interview.Hearing;
import org.amparo.procedure.interview.Hearings;
import org.amparo.registration.Applications;
import org.amparo.registration.InterviewDays;
import org.amparo.registration.InterviewView;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The interviews of cases: those that an officer and the office have ahead, and those of one case. */
@Controller
class HearingsPage {

    private final Hearings hearings;
    private final HearingWords hearingWords;
    private final CaseHearings ofCase;
    private final CaseFiles cases;
    private final Applications applications;
    private final DeskViews desk;
    private final Frames frames;
    private final CountryPack pack;
    private final Clock clock;

    HearingsPage(
            Hearings hearings,
            HearingWords hearingWords,
            CaseHearings ofCase,
            CaseFiles cases,
            Applications applications,
            DeskViews desk,
            Frames frames,
            CountryPack pack,
            Clock clock) {
        this.hearings = hearings;
        this.hearingWords = hearingWords;
        this.ofCase = ofCase;
        this.cases = cases;
        this.applications = applications;
        this.desk = desk;
        this.frames = frames;
        this.pack = pack;
        this.clock = clock;
    }

    @GetMapping("/work/hearings")
    @Allowed(Permission.CONDUCT_CASE)
    String ahead(Officer officer, Words words, Model model) {
        var coming = hearings.coming(officer);
        Predicate<Hearing> mine = hearing -> hearing.talk()
                .heldBy()
                .flatMap(InterviewView.Entry::officerId)
                .orElse(hearing.talk().date().officerId())
                .equals(officer.id());
        model.addAttribute(
                "page",
                new InterviewsView(
                        frames.of(officer, "hearings", words),
                        ahead(coming, mine, officer, words),
                        ahead(coming, mine.negate(), officer, words)));
        return "workbench/hearings";
    }

    private List<InterviewsView.Line> ahead(
            List<Hearing> coming, Predicate<Hearing> some, Officer officer, Words words) {
        return coming.stream()
                .filter(some)
                .map(hearing -> ahead(hearing, officer, words))
                .toList();
    }

    private InterviewsView.Line ahead(Hearing hearing, Officer officer, Words words) {
        var file = cases.get(hearing.caseId(), officer);
        var date = hearing.talk().date();
        var people = hearingWords.people(file, officer, words);
        var name = hearing.heard().memberId().isEmpty()
                ? desk.identity(applications.get(file.applicationId(), officer), "", words)
                        .calledBy()
                : HearingWords.who(hearing, people, words);
        return new InterviewsView.Line(
                "/work/hearings/" + hearing.id(),
                file.fileNumber(),
                name,
                words.moment(date.at()) + " · " + hearingWords.place(hearing, words),
                day(hearing).equals(LocalDate.ofInstant(clock.instant(), pack.zone())),
                words.label(InterviewDays.LANGUAGES, date.language()),
                HearingWords.interpreter(hearing, words),
                date.officerName(),
                HearingWords.state(hearing, words));
    }

    private LocalDate day(Hearing hearing) {
        return LocalDate.ofInstant(hearing.talk().date().at(), pack.zone());
    }

    @GetMapping("/work/cases/{id}/interviews")
    @Allowed(Permission.READ_APPLICATION)
    String ofCase(@PathVariable UUID id, Officer officer, Words words, Model model) {
        var found = hearings.of(id, officer);
        var file = found.file();
        model.addAttribute(
                "page",
                new CaseHearingsView(
                        frames.of(officer, "hearings", words),
                        "/work/cases/" + id,
                        desk.identity(applications.get(file.applicationId(), officer), file.fileNumber(), words),
                        ofCase.lines(found, officer, words),
                        found.mayPlan(),
                        CaseHearings.next(found)));
        return "workbench/case-hearings";
    }
}
