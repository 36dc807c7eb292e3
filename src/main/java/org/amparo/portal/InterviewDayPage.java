// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import jakarta.servlet.http.HttpServletResponse;
import org.amparo.access.Allowed;
import org.amparo.access.Applicant;
import org.amparo.access.Permission;
import org.amparo.country.Words;
import org.amparo.registration.AnswerInterview;
import org.amparo.registration.InterviewChanged;
import org.amparo.registration.InterviewDays;
import org.amparo.registration.InterviewView;
import org.amparo.registration.Interviews;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where somebody chooses another date to talk by video. */
@Controller
class InterviewDayPage {

    private static final int UNPROCESSABLE = 422;

    private final InterviewViews views;
    private final Interviews interviews;
    private final AnswerInterview answer;
    private final InterviewDays days;

    InterviewDayPage(InterviewViews views, Interviews interviews, AnswerInterview answer, InterviewDays days) {
        this.views = views;
        this.interviews = interviews;
        this.answer = answer;
        this.days = days;
    }

    @GetMapping("/apply/interview/day")
    @Allowed(Permission.APPLY)
    String show(Applicant applicant, Words words, Model model) {
        interview(applicant);
        model.addAttribute("page", view("", "", "", "", words));
        return "portal/interview-day";
    }

    @PostMapping("/apply/interview/day")
    @Allowed(Permission.APPLY)
    String choose(
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String time,
            Applicant applicant,
            Words words,
            Model model,
            HttpServletResponse response) {
        var interview = interview(applicant);
        var chosenDay =
                days.days().stream().filter(one -> one.toString().equals(day)).findFirst();
        var chosenTime =
                days.times().stream().filter(one -> one.toString().equals(time)).findFirst();
        var dayError = chosenDay.isEmpty() ? words.text("interview.day.missing") : "";
        var timeError = chosenTime.isEmpty()
                ? words.text("interview.time.missing")
                : chosenDay
                                .filter(date -> !answer.times(interview, date).contains(chosenTime.get()))
                                .isPresent()
                        ? words.text("interview.time.taken")
                        : "";
        if (!dayError.isEmpty() || !timeError.isEmpty()) {
            response.setStatus(UNPROCESSABLE);
            model.addAttribute("page", view(day, time, dayError, timeError, words));
            return "portal/interview-day";
        }
        try {
            answer.move(applicant, chosenDay.orElseThrow(), chosenTime.orElseThrow());
        } catch (InterviewChanged meanwhile) {
            // the page shows how it stands now
            return "redirect:/apply/interview";
        }
        return "redirect:/apply/interview";
    }

    private InterviewView interview(Applicant applicant) {
        return interviews.find(applicant.accountId()).filter(answer::mayChoose).orElseThrow(NoSuchPage::new);
    }

    private InterviewDayView view(String day, String time, String dayError, String timeError, Words words) {
        return new InterviewDayView(views.country(words), days.days(), days.times(), day, time, dayError, timeError);
    }
}
