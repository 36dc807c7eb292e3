// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.amparo.access.Allowed;
import org.amparo.access.Applicant;
import org.amparo.access.Permission;
import org.amparo.country.Words;
import org.amparo.procedure.interview.AnswerHearing;
import org.amparo.procedure.interview.Hearing;
import org.amparo.procedure.interview.Hearings;
import org.amparo.registration.ChangedMeanwhile;
import org.amparo.registration.InterviewState;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where somebody sees when and where they are heard, says to come, or says that they cannot. */
@Controller
class HearingPage {

    private static final String ADDRESS = "redirect:/apply/hearing";
    private static final int UNPROCESSABLE = 422;

    private final HearingViews views;
    private final Hearings hearings;
    private final AnswerHearing answer;
    private final CalendarFiles calendars;

    HearingPage(HearingViews views, Hearings hearings, AnswerHearing answer, CalendarFiles calendars) {
        this.views = views;
        this.hearings = hearings;
        this.answer = answer;
        this.calendars = calendars;
    }

    @GetMapping("/apply/hearing")
    @Allowed(Permission.APPLY)
    String show(Applicant applicant, Words words, Model model) {
        return page("", "", "", applicant, words, model);
    }

    @PostMapping("/apply/hearing/confirm")
    @Allowed(Permission.APPLY)
    String confirm(@RequestParam UUID hearing, @RequestParam int date, Applicant applicant) {
        try {
            answer.confirm(applicant, hearing, date);
        } catch (ChangedMeanwhile meanwhile) {
            // the page shows the date that counts now
            return ADDRESS;
        }
        return ADDRESS;
    }

    /** @param what {@code another} date, or {@code cannot} come */
    @PostMapping("/apply/hearing/ask")
    @Allowed(Permission.APPLY)
    String ask(
            @RequestParam UUID hearing,
            @RequestParam int date,
            @RequestParam(defaultValue = "another") String what,
            @RequestParam(defaultValue = "") String reason,
            Applicant applicant,
            Words words,
            Model model,
            HttpServletResponse response) {
        var length = reason.strip().length();
        if (length == 0 || length > AnswerHearing.LONGEST_REASON) {
            response.setStatus(UNPROCESSABLE);
            var error =
                    words.text(length == 0 ? "hearing.ask.missing" : "hearing.ask.long", AnswerHearing.LONGEST_REASON);
            return page(what, reason, error, applicant, words, model);
        }
        try {
            answer.ask(applicant, hearing, date, what.equals("cannot"), reason);
        } catch (ChangedMeanwhile meanwhile) {
            // the page shows the date that counts now
            return ADDRESS;
        }
        return ADDRESS;
    }

    private String page(String what, String reason, String error, Applicant applicant, Words words, Model model) {
        model.addAttribute("page", views.of(applicant, words).orElseThrow(NoSuchPage::new));
        model.addAttribute("what", what);
        model.addAttribute("reason", reason);
        model.addAttribute("error", error);
        return "portal/hearing";
    }

    /** For the person's own calendar; the address of the meeting is not in it. */
    @GetMapping("/apply/hearing/calendar")
    @Allowed(Permission.APPLY)
    ResponseEntity<byte[]> calendar(Applicant applicant, Words words) {
        var hearing = hearings.find(applicant.accountId()).orElseThrow(NoSuchPage::new);
        return calendars.answer(dated(hearing, words), applicant, words);
    }

    /** One that was called off is struck out by the same file. */
    private CalendarFiles.Dated dated(Hearing hearing, Words words) {
        var talk = hearing.talk();
        boolean off = talk.state() == InterviewState.CALLED_OFF;
        return new CalendarFiles.Dated(
                "hearing",
                hearing.id(),
                talk.dates().size() - (off ? 0 : 1),
                off ? talk.history().getLast().at() : talk.date().madeAt(),
                talk.date().at(),
                talk.endsAt(),
                words.text("hearing.eyebrow"),
                views.place(hearing, words),
                off);
    }
}
