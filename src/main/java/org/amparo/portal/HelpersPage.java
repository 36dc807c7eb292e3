// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.AllowHelp;
import org.amparo.access.Allowed;
import org.amparo.access.Applicant;
import org.amparo.access.HelpGrants;
import org.amparo.access.HelpScope;
import org.amparo.access.HelpWanted;
import org.amparo.access.Permission;
import org.amparo.country.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where an applicant sees who may help, allows somebody, and takes it back. */
@Controller
class HelpersPage {

    private static final int UNPROCESSABLE = 422;

    private final AllowHelp allowHelp;
    private final HelpGrants grants;
    private final CalledName calledName;
    private final HelpChecks checks;
    private final Clock clock;

    HelpersPage(AllowHelp allowHelp, HelpGrants grants, CalledName calledName, HelpChecks checks, Clock clock) {
        this.allowHelp = allowHelp;
        this.grants = grants;
        this.calledName = calledName;
        this.checks = checks;
        this.clock = clock;
    }

    @GetMapping("/apply/helpers")
    @Allowed(Permission.APPLY)
    String list(Applicant applicant, Model model) {
        Instant now = clock.instant();
        var all = grants.listFor(applicant);
        model.addAttribute(
                "page",
                new HelpersView(
                        all.stream().filter(grant -> grant.holdsAt(now)).toList(),
                        all.stream().filter(grant -> !grant.holdsAt(now)).toList()));
        return "portal/helpers";
    }

    @GetMapping("/apply/helpers/new")
    @Allowed(Permission.APPLY)
    String show(Applicant applicant, Model model) {
        var empty = new HelpWanted(
                "",
                "",
                Optional.empty(),
                "",
                calledName.of(applicant),
                Set.of(HelpScope.STATUS, HelpScope.FORM, HelpScope.FILES),
                AllowHelp.USUAL_DAYS);
        model.addAttribute("page", new AllowHelpView(empty, Map.of()));
        return "portal/allow-help";
    }

    @PostMapping("/apply/helpers/new")
    @Allowed(Permission.APPLY)
    String allow(
            @RequestParam MultiValueMap<String, String> sent,
            Applicant applicant,
            Words words,
            Model model,
            HttpServletResponse response) {
        var wanted = read(sent);
        var wrong = checks.wrongWith(wanted, applicant);
        if (wrong.isEmpty()) {
            if (allowHelp.allow(applicant, wanted, words.lang())) {
                return "redirect:/apply/helpers";
            }
            wrong = Map.of("name", "helpers.error.most");
        }
        response.setStatus(UNPROCESSABLE);
        model.addAttribute("page", new AllowHelpView(wanted, wrong));
        return "portal/allow-help";
    }

    @PostMapping("/apply/helpers/{id}/remove")
    @Allowed(Permission.APPLY)
    String remove(@PathVariable UUID id, Applicant applicant) {
        allowHelp.takeBack(applicant, id);
        return "redirect:/apply/helpers";
    }

    private static HelpWanted read(MultiValueMap<String, String> sent) {
        var ticked = sent.getOrDefault("scope", List.of());
        var scopes = EnumSet.noneOf(HelpScope.class);
        for (var scope : HelpScope.values()) {
            if (ticked.contains(scope.name())) {
                scopes.add(scope);
            }
        }
        var days = text(sent, "days");
        return new HelpWanted(
                text(sent, "name"),
                text(sent, "organisation"),
                HelpChecks.CHOSEN.stream()
                        .filter(kind -> kind.name().equals(text(sent, "kind")))
                        .findFirst(),
                text(sent, "email"),
                text(sent, "shown"),
                scopes,
                days.matches("[0-9]{1,3}") ? Integer.parseInt(days) : 0);
    }

    private static String text(MultiValueMap<String, String> sent, String field) {
        var text = sent.getFirst(field);
        return text == null ? "" : text.strip();
    }
}
