// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Allowed;
import org.amparo.access.NotAllowed;
import org.amparo.access.NotThere;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;
import org.amparo.procedure.Asks;
import org.amparo.procedure.CaseFiles;
import org.amparo.procedure.CaseProgress;
import org.amparo.procedure.CaseProgress.NextStep;
import org.amparo.procedure.CaseView;
import org.amparo.procedure.InvalidStep;
import org.amparo.procedure.Step;
import org.amparo.procedure.StepInput;
import org.amparo.procedure.StepRefused;
import org.amparo.procedure.TakeStep;
import org.amparo.registration.Applications;
import org.amparo.registration.ChangedMeanwhile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Takes a case one step further, on a page of its own; pressing Enter changes nothing. Who may take which step is the
 * procedure's to say, so the page is open to whoever reads the case and the use case decides.
 */
@Controller
class StepPage {

    private static final int UNPROCESSABLE = 422;

    private final CaseFiles cases;
    private final CaseProgress progress;
    private final TakeStep takeStep;
    private final Applications applications;
    private final WayViews ways;
    private final DeskViews desk;
    private final Frames frames;
    private final CountryPack pack;
    private final Clock clock;

    StepPage(
            CaseFiles cases,
            CaseProgress progress,
            TakeStep takeStep,
            Applications applications,
            WayViews ways,
            DeskViews desk,
            Frames frames,
            CountryPack pack,
            Clock clock) {
        this.cases = cases;
        this.progress = progress;
        this.takeStep = takeStep;
        this.applications = applications;
        this.ways = ways;
        this.desk = desk;
        this.frames = frames;
        this.pack = pack;
        this.clock = clock;
    }

    @GetMapping("/work/cases/{id}/steps/{step}")
    @Allowed(Permission.READ_APPLICATION)
    String show(@PathVariable UUID id, @PathVariable String step, Officer officer, Words words, Model model) {
        var file = cases.get(id, officer);
        var typed = new StepView.Typed(today().toString(), "", "", "");
        model.addAttribute("page", view(file, step(step), typed, Map.of(), file.version(), officer, words));
        return "workbench/step";
    }

    /** @param version of the case whose page was read */
    @PostMapping("/work/cases/{id}/steps/{step}")
    @Allowed(Permission.READ_APPLICATION)
    String take(
            @PathVariable UUID id,
            @PathVariable String step,
            @RequestParam(defaultValue = "keep") String act,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String choice,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String proof,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        var back = "redirect:/work/cases/" + id;
        if (!act.equals("take")) {
            return back;
        }
        var typed = new StepView.Typed(day, choice, note, proof);
        Map<String, String> errors = Map.of();
        try {
            var counted = day(day).orElseThrow(NoDay::new);
            takeStep.take(
                    id, version, step(step), new StepInput(counted, choice, note.strip(), proof.strip()), officer);
            // a case handed to another office is out of sight from now on
            return step(step).asks() == Asks.OFFICE && !officer.offices().contains(choice) ? "redirect:/work" : back;
        } catch (NoDay missing) {
            errors = Map.of("day", words.text("work.way.step.error.day.missing"));
            response.setStatus(UNPROCESSABLE);
        } catch (InvalidStep invalid) {
            errors = Map.of(
                    invalid.field(),
                    words.text("work.way.step.error.%s.%s".formatted(invalid.field(), invalid.reason())));
            response.setStatus(UNPROCESSABLE);
        } catch (ChangedMeanwhile | StepRefused outdated) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
        }
        var file = cases.get(id, officer);
        model.addAttribute("page", view(file, step(step), typed, errors, version, officer, words));
        return "workbench/step";
    }

    private StepView view(
            CaseView file,
            Step step,
            StepView.Typed typed,
            Map<String, String> errors,
            int read,
            Officer officer,
            Words words) {
        var found = progress.of(file, officer);
        var next = found.find(step);
        next.filter(known -> !known.mine()).ifPresent(known -> {
            throw new NotAllowed(known.by());
        });
        return new StepView(
                frames.of(officer, "registered", words),
                "/work/cases/" + file.id(),
                desk.identity(applications.get(file.applicationId(), officer), file.fileNumber(), words),
                step.name().toLowerCase(Locale.ROOT),
                WayViews.action(step, words),
                next.map(known -> words.text("work.way.step.law", known.law())).orElse(""),
                next.map(known -> words.text("work.way.step.to", WayViews.stage(known.to(), words)))
                        .orElse(""),
                file.version(),
                step.asks() == Asks.NOTHING
                        ? ""
                        : words.text(
                                "work.way.step.choice." + step.asks().name().toLowerCase(Locale.ROOT)),
                choices(step, next, typed.choice(), words),
                step.asks() == Asks.SERVICE,
                step.reasoned(),
                typed,
                errors,
                changed(file, read, words),
                next.flatMap(NextStep::obstacle)
                        .filter(StepRefused.Why.IN_SESSION::equals)
                        .isPresent(),
                next.map(known -> known.obstacle()
                                .map(why -> WayViews.why(why, words))
                                .orElse(""))
                        .orElse(words.text("work.way.why.no_such_step")));
    }

    private List<Choice> choices(Step step, Optional<NextStep> next, String chosen, Words words) {
        return next.map(NextStep::choices).orElse(List.of()).stream()
                .map(code -> new Choice(code, ways.choice(step.asks(), code, words), code.equals(chosen)))
                .toList();
    }

    /** Each change counts one version, so the newest steps are those of the versions since. */
    private List<String> changed(CaseView file, int read, Words words) {
        var missed = Math.min(Math.max(0, file.version() - read), file.history().size());
        return file
                .history()
                .subList(file.history().size() - missed, file.history().size())
                .stream()
                .map(entry -> words.text(
                        "work.way.step.changed.line",
                        ways.entry(entry, words),
                        entry.actorName(),
                        words.time(entry.at())))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), pack.zone());
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    private static Step step(String name) {
        return Arrays.stream(Step.values())
                .filter(step -> step.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(NoSuchStep::new);
    }

    /** No day was typed. */
    private static final class NoDay extends RuntimeException {}

    /** The procedure knows no such step at all. */
    private static final class NoSuchStep extends RuntimeException implements NotThere {}
}
