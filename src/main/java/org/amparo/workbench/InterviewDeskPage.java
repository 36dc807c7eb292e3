// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Allowed;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.Words;
import org.amparo.registration.HoldInterview;
import org.amparo.registration.InterviewChanged;
import org.amparo.registration.InterviewCheck;
import org.amparo.registration.InterviewOutcome;
import org.amparo.registration.InterviewTerms;
import org.amparo.registration.Interviews;
import org.amparo.registration.InviteToInterview;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Where an officer holds an interview by video: asks before, keeps the record, minds the line, reads back, ends. */
@Controller
class InterviewDeskPage {

    private static final String TEMPLATE = "workbench/interview";
    private static final int UNPROCESSABLE = 422;
    private static final int CONFLICT = 409;

    private final InterviewDeskViews views;
    private final Interviews interviews;
    private final HoldInterview hold;
    private final InviteToInterview invite;

    InterviewDeskPage(InterviewDeskViews views, Interviews interviews, HoldInterview hold, InviteToInterview invite) {
        this.views = views;
        this.interviews = interviews;
        this.hold = hold;
        this.invite = invite;
    }

    /** @param correct the id of a line to put right, if any */
    @GetMapping("/work/interviews/{id}")
    @Allowed(Permission.HOLD_INTERVIEW)
    String show(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String correct,
            Officer officer,
            Words words,
            Model model) {
        model.addAttribute("page", views.of(id, InterviewDeskTyped.correcting(correct), Map.of(), "", officer, words));
        return TEMPLATE;
    }

    @PostMapping("/work/interviews/{id}/start")
    @Allowed(Permission.HOLD_INTERVIEW)
    String start(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam Map<String, String> fields,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        var wanted = hold.wanted(interviews.get(id, officer));
        var answers = new EnumMap<InterviewCheck, String>(InterviewCheck.class);
        var errors = new LinkedHashMap<String, String>();
        for (var check : wanted) {
            var given = fields.getOrDefault(check.key(), "");
            if (check.answers().contains(given)) {
                answers.put(check, given);
            } else {
                errors.put(check.key(), words.text("work.interview.error.check"));
            }
        }
        var typed = InterviewDeskTyped.checked(answers);
        if (!errors.isEmpty()) {
            return wrong(id, typed, errors, officer, words, model, response);
        }
        return act(id, "", () -> hold.start(id, answers, version, officer), typed, officer, words, model, response);
    }

    @PostMapping("/work/interviews/{id}/take-over")
    @Allowed(Permission.HOLD_INTERVIEW)
    String takeOver(
            @PathVariable UUID id,
            @RequestParam int version,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        return act(
                id,
                "",
                () -> hold.takeOver(id, version, officer),
                InterviewDeskTyped.NOTHING,
                officer,
                words,
                model,
                response);
    }

    /** @param what {@code failed}, {@code reconnect} or {@code phone} */
    @PostMapping("/work/interviews/{id}/line-state")
    @Allowed(Permission.HOLD_INTERVIEW)
    String line(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam String what,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        Runnable noted = switch (what) {
            case "reconnect" -> () -> hold.reconnected(id, version, officer);
            case "phone" -> () -> hold.byPhone(id, version, officer);
            default -> () -> hold.lineFailed(id, version, officer);
        };
        return act(id, "", noted, InterviewDeskTyped.NOTHING, officer, words, model, response);
    }

    @PostMapping("/work/interviews/{id}/lines")
    @Allowed(Permission.HOLD_INTERVIEW)
    String write(
            @PathVariable UUID id,
            @RequestParam UUID line,
            @RequestParam(defaultValue = "") String replaces,
            @RequestParam(defaultValue = "") String question,
            @RequestParam(defaultValue = "") String answer,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        var typed = InterviewDeskTyped.line(line, replaces, question, answer);
        if (question.length() > HoldInterview.LONGEST_LINE || answer.length() > HoldInterview.LONGEST_LINE) {
            return wrong(
                    id,
                    typed,
                    Map.of("answer", words.text("work.interview.error.long", HoldInterview.LONGEST_LINE)),
                    officer,
                    words,
                    model,
                    response);
        }
        return act(
                id,
                "#record",
                () -> hold.write(id, line, id(replaces), question, answer, officer),
                typed,
                officer,
                words,
                model,
                response);
    }

    /** For a script: keeps what is typed and no line yet. */
    @PostMapping("/work/interviews/{id}/keep")
    @Allowed(Permission.HOLD_INTERVIEW)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String question,
            @RequestParam(defaultValue = "") String answer,
            Officer officer,
            HttpServletResponse response) {
        try {
            hold.keep(id, question, answer, officer);
        } catch (InterviewChanged | HoldInterview.HeldByAnother | IllegalArgumentException refused) {
            response.setStatus(CONFLICT);
        }
    }

    @PostMapping("/work/interviews/{id}/read-back")
    @Allowed(Permission.HOLD_INTERVIEW)
    String readBack(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String right,
            @RequestParam(defaultValue = "") String objections,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        var typed = InterviewDeskTyped.objecting(objections);
        var error = right.isEmpty() || right.equals("no") == objections.isBlank()
                ? words.text("work.interview.error.read-back")
                : objections.length() > HoldInterview.LONGEST_LINE
                        ? words.text("work.interview.error.long", HoldInterview.LONGEST_LINE)
                        : "";
        if (!error.isEmpty()) {
            return wrong(id, typed, Map.of("right", error), officer, words, model, response);
        }
        return act(
                id,
                "#end",
                () -> hold.readBack(id, objections, version, officer),
                typed,
                officer,
                words,
                model,
                response);
    }

    @PostMapping("/work/interviews/{id}/end")
    @Allowed(Permission.HOLD_INTERVIEW)
    String end(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String outcome,
            @ModelAttribute InviteInterviewPage.Typed fields,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        var next = fields.terms();
        var typed = InterviewDeskTyped.ending(outcome, next);
        var chosen = outcome(outcome);
        var errors = new HashMap<String, String>();
        if (chosen.isEmpty()) {
            errors.put("outcome", words.text("work.interview.error.outcome"));
        }
        Optional<InterviewTerms> terms = Optional.empty();
        if (chosen.filter(InterviewOutcome::wantsAnotherDate).isPresent() && !next.isNothing()) {
            errors.putAll(next.errors(wanted -> invite.problems(wanted, Optional.of(id), officer), words));
            terms = next.terms();
        }
        if (!errors.isEmpty()) {
            return wrong(id, typed, errors, officer, words, model, response);
        }
        var date = terms;
        return act(
                id,
                "",
                () -> hold.end(id, chosen.orElseThrow(), date, version, officer),
                typed,
                officer,
                words,
                model,
                response);
    }

    private String act(
            UUID id,
            String place,
            Runnable act,
            InterviewDeskTyped typed,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        try {
            act.run();
            return "redirect:/work/interviews/" + id + place;
        } catch (InterviewChanged meanwhile) {
            return refused(id, typed, words.text("work.interview.changed"), officer, words, model, response);
        } catch (HoldInterview.HeldByAnother another) {
            return refused(id, typed, words.text("work.interview.other"), officer, words, model, response);
        }
    }

    private String refused(
            UUID id,
            InterviewDeskTyped typed,
            String notice,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        response.setStatus(CONFLICT);
        model.addAttribute("page", views.of(id, typed, Map.of(), notice, officer, words));
        return TEMPLATE;
    }

    private String wrong(
            UUID id,
            InterviewDeskTyped typed,
            Map<String, String> errors,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        response.setStatus(UNPROCESSABLE);
        model.addAttribute("page", views.of(id, typed, errors, "", officer, words));
        return TEMPLATE;
    }

    private static Optional<InterviewOutcome> outcome(String name) {
        for (var outcome : InterviewOutcome.values()) {
            if (outcome.name().equals(name)) {
                return Optional.of(outcome);
            }
        }
        return Optional.empty();
    }

    private static Optional<UUID> id(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
