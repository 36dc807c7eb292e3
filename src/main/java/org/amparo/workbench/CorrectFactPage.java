// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Allowed;
import org.amparo.access.NotThere;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;
import org.amparo.registration.AcceptanceRefused;
import org.amparo.registration.ApplicationState;
import org.amparo.registration.Applications;
import org.amparo.registration.ChangedMeanwhile;
import org.amparo.registration.CheckFact;
import org.amparo.registration.CorrectionReason;
import org.amparo.registration.Fact;
import org.amparo.registration.InvalidFact;
import org.amparo.registration.PersonFacts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Corrects one fact: the new value typed as its kind asks, with a reason; the former value is kept. */
@Controller
class CorrectFactPage {

    private static final int UNPROCESSABLE = 422;

    private final Applications applications;
    private final CheckFact checkFact;
    private final DeskViews desk;
    private final ChangedViews changed;
    private final FactInput input;
    private final Frames frames;
    private final CountryPack pack;

    CorrectFactPage(
            Applications applications,
            CheckFact checkFact,
            DeskViews desk,
            ChangedViews changed,
            FactInput input,
            Frames frames,
            CountryPack pack) {
        this.applications = applications;
        this.checkFact = checkFact;
        this.desk = desk;
        this.changed = changed;
        this.input = input;
        this.frames = frames;
        this.pack = pack;
    }

    @GetMapping("/work/applications/{id}/facts/{column}")
    @Allowed(Permission.CHECK_FACTS)
    String show(@PathVariable UUID id, @PathVariable String column, Officer officer, Words words, Model model) {
        var fact = fact(column);
        var application = applications.get(id, officer);
        if (application.state() == ApplicationState.REGISTERED) {
            return "redirect:/work/applications/" + id;
        }
        var current = application.fact(fact).current();
        model.addAttribute(
                "page",
                view(
                        id,
                        fact,
                        application.version(),
                        input.inputs(fact, current),
                        input.selects(fact, current, words),
                        "",
                        officer,
                        words));
        return "workbench/correct";
    }

    @PostMapping("/work/applications/{id}/facts/{column}")
    @Allowed(Permission.CHECK_FACTS)
    String correct(
            @PathVariable UUID id,
            @PathVariable String column,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String note,
            @RequestParam MultiValueMap<String, String> form,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        var fact = fact(column);
        var value = input.read(fact, form);
        var error = "";
        if (!input.isComplete(fact, value)) {
            error = words.text("work.correct.area-incomplete");
        } else if (reason(reason).isEmpty()) {
            error = words.text("work.correct.reason-needed");
        } else {
            try {
                checkFact.correct(id, fact, value, reason(reason).get(), note, version, officer);
                return "redirect:/work/applications/" + id + "#f-" + fact.column();
            } catch (InvalidFact invalid) {
                error = words.text(invalid.messageKey());
            } catch (AcceptanceRefused.AlreadyRegistered registered) {
                return "redirect:/work/applications/" + id;
            } catch (ChangedMeanwhile meanwhile) {
                return changed.show(id, fact, value, form, officer, words, model, response);
            }
        }
        response.setStatus(UNPROCESSABLE);
        model.addAttribute(
                "page",
                view(
                        id,
                        fact,
                        version,
                        form.toSingleValueMap(),
                        input.selects(fact, value, words),
                        error,
                        officer,
                        words));
        return "workbench/correct";
    }

    private CorrectView view(
            UUID id,
            Fact fact,
            int version,
            Map<String, String> typed,
            List<List<Choice>> selects,
            String error,
            Officer officer,
            Words words) {
        var application = applications.get(id, officer);
        var stands = application.fact(fact);
        return new CorrectView(
                frames.of(officer, "", words),
                "/work/applications/" + id,
                version,
                desk.identity(application, "", words),
                fact,
                DeskViews.label(fact, words),
                PersonFacts.print(fact, stands.declared(), words, pack),
                PersonFacts.print(fact, stands.current(), words, pack),
                typed,
                selects,
                Arrays.stream(CorrectionReason.values())
                        .map(reason -> new Choice(
                                reason.name(),
                                words.text("work.reason." + reason.name()),
                                reason.name().equals(typed.get("reason"))))
                        .toList(),
                desk.papers(application, words),
                error);
    }

    private static Optional<CorrectionReason> reason(String name) {
        return Arrays.stream(CorrectionReason.values())
                .filter(reason -> reason.name().equals(name))
                .findFirst();
    }

    private static Fact fact(String column) {
        return Fact.find("person." + column.toLowerCase(Locale.ROOT)).orElseThrow(NoSuchFact::new);
    }

    /** The address names a fact there is not. */
    private static final class NoSuchFact extends RuntimeException implements NotThere {}
}
