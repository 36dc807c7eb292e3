// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.amparo.access.Allowed;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.Words;
import org.amparo.procedure.StepRefused;
import org.amparo.procedure.interview.BookInterpreter;
import org.amparo.procedure.interview.Hearings;
import org.amparo.procedure.interview.HeldByAnother;
import org.amparo.procedure.interview.HoldHearing;
import org.amparo.registration.ChangedMeanwhile;
import org.amparo.registration.InterviewAct;
import org.amparo.registration.InterviewCheck;
import org.amparo.registration.InterviewOutcome;
import org.amparo.registration.InterviewState;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Where an officer hears somebody for a case: asks before, keeps the record, reads back, ends; and where that is read. */
@Controller
class HearingDeskPage {

    private static final String TEMPLATE = "workbench/hearing";
    private static final int UNPROCESSABLE = 422;
    private static final int CONFLICT = 409;

    private final HearingDeskViews views;
    private final Hearings hearings;
    private final HoldHearing hold;
    private final BookInterpreter booking;

    HearingDeskPage(HearingDeskViews views, Hearings hearings, HoldHearing hold, BookInterpreter booking) {
        this.views = views;
        this.hearings = hearings;
        this.hold = hold;
        this.booking = booking;
    }

    /** @param correct the id of a line to put right, if any */
    @GetMapping("/work/hearings/{id}")
    @Allowed(Permission.CONDUCT_CASE)
    String show(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String correct,
            Officer officer,
            Words words,
            Model model) {
        var typed = HearingDeskTyped.of(InterviewDeskTyped.correcting(correct));
        var found = hearings.get(id, officer);
        model.addAttribute("hearing", id.toString());
        model.addAttribute(
                "booking",
                found.talk().state() == InterviewState.PLANNED
                        && found.talk().date().interpreterNeeded());
        model.addAttribute(
                "booked", booking.booked(id, officer).map(one -> one.name()).orElse(""));
        model.addAttribute("page", views.of(id, typed, Map.of(), "", officer, words));
        return TEMPLATE;
    }

    /** What was said, to be read and printed. */
    @GetMapping("/work/cases/{id}/interviews/{hearing}")
    @Allowed(Permission.READ_CLAIM)
    String record(@PathVariable UUID id, @PathVariable UUID hearing, Officer officer, Words words, Model model) {
        model.addAttribute("page", views.record(id, hearing, officer, words));
        return "workbench/hearing-record";
    }

    @PostMapping("/work/hearings/{id}/start")
    @Allowed(Permission.CONDUCT_CASE)
    String start(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam Map<String, String> fields,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        var answers = new EnumMap<InterviewCheck, String>(InterviewCheck.class);
        var errors = new LinkedHashMap<String, String>();
        for (var check : hold.wanted(hearings.get(id, officer))) {
            var given = fields.getOrDefault(check.key(), "");
            if (check.answers().contains(given)) {
                answers.put(check, given);
            } else {
                errors.put(check.key(), words.text("work.interview.error.check"));
            }
        }
        var typed = HearingDeskTyped.of(InterviewDeskTyped.checked(answers));
        if (!errors.isEmpty()) {
            return wrong(id, typed, errors, officer, words, model, response);
        }
        return act(id, "", () -> hold.start(id, answers, version, officer), typed, officer, words, model, response);
    }

    @PostMapping("/work/hearings/{id}/take-over")
    @Allowed(Permission.CONDUCT_CASE)
    String takeOver(
            @PathVariable UUID id,
            @RequestParam int version,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        Runnable taken = () -> hold.takeOver(id, version, officer);
        return act(id, "", taken, HearingDeskTyped.NOTHING, officer, words, model, response);
    }

    /** @param what {@code failed}, {@code reconnect} or {@code phone} */
    @PostMapping("/work/hearings/{id}/line-state")
    @Allowed(Permission.CONDUCT_CASE)
    String line(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam String what,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        var noted = switch (what) {
            case "reconnect" -> InterviewAct.RECONNECTED;
            case "phone" -> InterviewAct.BY_PHONE;
            default -> InterviewAct.LINE_FAILED;
        };
        Runnable done = () -> hold.line(id, noted, version, officer);
        return act(id, "", done, HearingDeskTyped.NOTHING, officer, words, model, response);
    }

    @PostMapping("/work/hearings/{id}/lines")
    @Allowed(Permission.CONDUCT_CASE)
    String write(
            @PathVariable UUID id,
            @RequestParam UUID line,
            @RequestParam(defaultValue = "") String replaces,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String question,
            @RequestParam(defaultValue = "") String answer,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        var isNote = note.equals("yes");
        var typed = HearingDeskTyped.line(line, replaces, isNote, question, answer);
        if (question.length() > HoldHearing.LONGEST_LINE || answer.length() > HoldHearing.LONGEST_LINE) {
            var errors = Map.of("answer", words.text("work.interview.error.long", HoldHearing.LONGEST_LINE));
            return wrong(id, typed, errors, officer, words, model, response);
        }
        Runnable done = () -> hold.write(id, line, isNote, id(replaces), question, answer, officer);
        return act(id, "#record", done, typed, officer, words, model, response);
    }

    /** For a script: keeps what is typed and no line yet. */
    @PostMapping("/work/hearings/{id}/keep")
    @Allowed(Permission.CONDUCT_CASE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String question,
            @RequestParam(defaultValue = "") String answer,
            Officer officer,
            HttpServletResponse response) {
        try {
            hold.keep(id, question, answer, officer);
        } catch (ChangedMeanwhile | HeldByAnother | IllegalArgumentException refused) {
            response.setStatus(CONFLICT);
        }
    }

    @PostMapping("/work/hearings/{id}/read-back")
    @Allowed(Permission.CONDUCT_CASE)
    String readBack(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String right,
            @RequestParam(defaultValue = "") String objections,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        var typed = HearingDeskTyped.readBack(right, objections);
        var how = Optional.ofNullable(READ_BACK.get(right));
        var error = how.isEmpty() || objections.isBlank() != (how.get() == HoldHearing.ReadBack.RIGHT)
                ? words.text("work.hearing.error.read-back")
                : objections.length() > HoldHearing.LONGEST_LINE
                        ? words.text("work.interview.error.long", HoldHearing.LONGEST_LINE)
                        : "";
        if (!error.isEmpty()) {
            return wrong(id, typed, Map.of("right", error), officer, words, model, response);
        }
        Runnable done = () -> hold.readBack(id, how.orElseThrow(), objections, version, officer);
        return act(id, "#end", done, typed, officer, words, model, response);
    }

    private static final Map<String, HoldHearing.ReadBack> READ_BACK = Map.of(
            "yes", HoldHearing.ReadBack.RIGHT,
            "no", HoldHearing.ReadBack.OBJECTIONS,
            "refused", HoldHearing.ReadBack.REFUSED);

    /** @param step {@code yes} to note that the interviews of the case are held, of the case at {@code caseVersion} */
    @PostMapping("/work/hearings/{id}/end")
    @Allowed(Permission.CONDUCT_CASE)
    String end(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String announced,
            @RequestParam(defaultValue = "") String step,
            @RequestParam(defaultValue = "0") int caseVersion,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        var steps = step.equals("yes");
        var typed = HearingDeskTyped.ending(outcome, reason, announced.equals("yes"), steps);
        var chosen = Arrays.stream(InterviewOutcome.values())
                .filter(one -> one.name().equals(outcome))
                .findFirst();
        var errors = new HashMap<String, String>();
        if (chosen.isEmpty()) {
            errors.put("outcome", words.text("work.interview.error.outcome"));
        }
        if (outcome.equals(InterviewOutcome.CONTINUE.name()) && reason.isBlank()) {
            errors.put("reason", words.text("work.hearing.error.reason"));
        }
        if (reason.strip().length() > HoldHearing.LONGEST_REASON) {
            errors.put("reason", words.text("work.hearing.error.long", HoldHearing.LONGEST_REASON));
        }
        if (!errors.isEmpty()) {
            return wrong(id, typed, errors, officer, words, model, response);
        }
        var ended = chosen.orElseThrow();
        var closes = steps && ended == InterviewOutcome.COMPLETE ? OptionalInt.of(caseVersion) : OptionalInt.empty();
        var ending = new HoldHearing.Ending(ended, reason, typed.announced(), closes);
        return act(id, "", () -> hold.end(id, ending, version, officer), typed, officer, words, model, response);
    }

    private String act(
            UUID id,
            String place,
            Runnable act,
            HearingDeskTyped typed,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        try {
            act.run();
            return "redirect:/work/hearings/" + id + place;
        } catch (ChangedMeanwhile meanwhile) {
            return refused(id, typed, words.text("work.interview.changed"), officer, words, model, response);
        } catch (HeldByAnother another) {
            return refused(id, typed, words.text("work.interview.other"), officer, words, model, response);
        } catch (StepRefused refused) {
            var why = words.text("work.hearing.step.refused", WayViews.why(refused.why(), words));
            return refused(id, typed, why, officer, words, model, response);
        }
    }

    private String refused(
            UUID id,
            HearingDeskTyped typed,
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
            HearingDeskTyped typed,
            Map<String, String> errors,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        response.setStatus(UNPROCESSABLE);
        model.addAttribute("page", views.of(id, typed, errors, "", officer, words));
        return TEMPLATE;
    }

    private static Optional<UUID> id(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
