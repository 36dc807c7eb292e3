// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.amparo.access.Allowed;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;
import org.amparo.procedure.CaseFiles;
import org.amparo.procedure.CaseView;
import org.amparo.procedure.RegisterCase;
import org.amparo.registration.AcceptanceRefused;
import org.amparo.registration.Applications;
import org.amparo.registration.ChangedMeanwhile;
import org.amparo.registration.FactView;
import org.amparo.registration.PersonFacts;
import org.amparo.registration.PresenceState;
import org.amparo.registration.Presences;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Reads back what will count, then registers. Pressing twice leads to the same case. */
@Controller
class RegisterPage {

    private static final int UNPROCESSABLE = 422;

    private final Applications applications;
    private final RegisterCase registerCase;
    private final CaseFiles cases;
    private final DeskViews desk;
    private final ChangedViews changed;
    private final Frames frames;
    private final Presences presences;
    private final CountryPack pack;

    RegisterPage(
            Applications applications,
            RegisterCase registerCase,
            CaseFiles cases,
            DeskViews desk,
            ChangedViews changed,
            Frames frames,
            Presences presences,
            CountryPack pack) {
        this.applications = applications;
        this.registerCase = registerCase;
        this.cases = cases;
        this.desk = desk;
        this.changed = changed;
        this.frames = frames;
        this.presences = presences;
        this.pack = pack;
    }

    @GetMapping("/work/applications/{id}/register")
    @Allowed(Permission.REGISTER_CASE)
    String show(@PathVariable UUID id, Officer officer, Words words, Model model) {
        return cases.findByApplication(id, officer).map(RegisterPage::address).orElseGet(() -> {
            model.addAttribute("page", view(id, officer, words));
            return "workbench/register";
        });
    }

    @PostMapping("/work/applications/{id}/register")
    @Allowed(Permission.REGISTER_CASE)
    String register(
            @PathVariable UUID id,
            @RequestParam int version,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        try {
            return "redirect:/work/cases/" + registerCase.register(id, version, officer);
        } catch (AcceptanceRefused refused) {
            response.setStatus(UNPROCESSABLE);
            model.addAttribute("page", view(id, officer, words));
            return "workbench/register";
        } catch (ChangedMeanwhile meanwhile) {
            return changed.show(id, officer, words, model, response);
        }
    }

    private RegisterView view(UUID id, Officer officer, Words words) {
        var application = applications.get(id, officer);
        return new RegisterView(
                frames.of(officer, "", words),
                "/work/applications/" + id,
                application.version(),
                desk.identity(application, "", words),
                words.moment(application.filedAt()),
                lines(application.facts(), words),
                desk.missing(application, words),
                presences.state(id).filter(PresenceState::isOpen));
    }

    private List<DeskView.Line> lines(List<FactView> facts, Words words) {
        return facts.stream()
                .filter(fact -> registerCase.factsToCheck().contains(fact.fact()))
                .filter(fact -> !fact.current().isEmpty())
                .map(fact -> new DeskView.Line(
                        DeskViews.label(fact.fact(), words),
                        PersonFacts.print(fact.fact(), fact.current(), words, pack)))
                .toList();
    }

    private static String address(CaseView file) {
        return "redirect:/work/cases/" + file.id();
    }
}
