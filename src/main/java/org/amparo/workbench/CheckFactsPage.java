// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Allowed;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.Words;
import org.amparo.registration.AcceptanceRefused;
import org.amparo.registration.ChangedMeanwhile;
import org.amparo.registration.CheckFact;
import org.amparo.registration.Fact;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The buttons of the desk's table of facts; each leads back to its row. */
@Controller
class CheckFactsPage {

    private final CheckFact checkFact;
    private final ChangedViews changed;

    CheckFactsPage(CheckFact checkFact, ChangedViews changed) {
        this.checkFact = checkFact;
        this.changed = changed;
    }

    @PostMapping("/work/applications/{id}/confirm")
    @Allowed(Permission.CHECK_FACTS)
    String confirm(
            @PathVariable UUID id,
            @RequestParam(name = "one", defaultValue = "") String key,
            @RequestParam int version,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        return Fact.find(key)
                .map(fact -> act(
                        id,
                        Optional.of(fact),
                        officer,
                        words,
                        model,
                        response,
                        () -> checkFact.confirm(id, fact, version, officer)))
                .orElse(back(id, Optional.empty()));
    }

    @PostMapping("/work/applications/{id}/not-documented")
    @Allowed(Permission.CHECK_FACTS)
    String notDocumented(
            @PathVariable UUID id,
            @RequestParam(name = "one", defaultValue = "") String key,
            @RequestParam int version,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        return Fact.find(key)
                .map(fact -> act(
                        id,
                        Optional.of(fact),
                        officer,
                        words,
                        model,
                        response,
                        () -> checkFact.notDocumented(id, fact, version, officer)))
                .orElse(back(id, Optional.empty()));
    }

    /** Confirms what was on the page, and nothing that appeared since. */
    @PostMapping("/work/applications/{id}/confirm-all")
    @Allowed(Permission.CHECK_FACTS)
    String confirmAll(
            @PathVariable UUID id,
            @RequestParam(name = "fact", defaultValue = "") List<String> keys,
            @RequestParam int version,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        var facts = keys.stream().map(Fact::find).flatMap(Optional::stream).toList();
        return act(
                id,
                Optional.empty(),
                officer,
                words,
                model,
                response,
                () -> checkFact.confirmAll(id, facts, version, officer));
    }

    @PostMapping("/work/applications/{id}/undo")
    @Allowed(Permission.CHECK_FACTS)
    String undo(
            @PathVariable UUID id,
            @RequestParam int version,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        return act(id, Optional.empty(), officer, words, model, response, () -> checkFact.undo(id, version, officer));
    }

    private String act(
            UUID id,
            Optional<Fact> fact,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response,
            Runnable act) {
        try {
            act.run();
            return back(id, fact);
        } catch (AcceptanceRefused.AlreadyRegistered done) {
            return back(id, fact);
        } catch (ChangedMeanwhile meanwhile) {
            return changed.show(id, officer, words, model, response);
        }
    }

    private static String back(UUID id, Optional<Fact> fact) {
        return "redirect:/work/applications/" + id
                + fact.map(f -> "#f-" + f.column()).orElse("");
    }
}
