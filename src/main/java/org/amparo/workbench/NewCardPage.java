// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import java.util.stream.Stream;
import org.amparo.access.Allowed;
import org.amparo.access.CardMeans;
import org.amparo.access.IssueCard;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.Words;
import org.amparo.registration.Applications;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** A new recovery card for somebody at the desk who lost theirs, once the officer knows who it is. */
@Controller
class NewCardPage {

    private final Applications applications;
    private final IssueCard issueCard;
    private final DeskViews desk;
    private final Frames frames;

    NewCardPage(Applications applications, IssueCard issueCard, DeskViews desk, Frames frames) {
        this.applications = applications;
        this.issueCard = issueCard;
        this.desk = desk;
        this.frames = frames;
    }

    @GetMapping("/work/applications/{id}/card")
    @Allowed(Permission.ISSUE_CARD)
    String show(@PathVariable UUID id, Officer officer, Words words, Model model) {
        model.addAttribute("page", view(id, "", "", "", officer, words));
        return "workbench/new-card";
    }

    @PostMapping("/work/applications/{id}/card")
    @Allowed(Permission.ISSUE_CARD)
    String issue(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String means,
            @RequestParam(defaultValue = "") String pin,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        var application = applications.get(id, officer);
        var chosen = Stream.of(CardMeans.values())
                .filter(known -> known.name().equals(means))
                .findFirst();
        var wrong = "means";
        var error = words.text("work.card.means.missing");
        if (chosen.isPresent()) {
            switch (issueCard.by(officer, application.accountId(), chosen.get(), pin)) {
                case IssueCard.Issued issued -> {
                    return "redirect:"
                            + UriComponentsBuilder.fromPath("/work/applications/" + id + "/card/new")
                                    .queryParam("card", issued.shown())
                                    .build()
                                    .encode();
                }
                case IssueCard.PinRefused refused -> {
                    wrong = "pin";
                    error = words.text(refused.messageKey());
                }
            }
        }
        response.setStatus(422);
        model.addAttribute("page", view(id, means, error, wrong, officer, words));
        return "workbench/new-card";
    }

    @GetMapping("/work/applications/{id}/card/new")
    @Allowed(Permission.ISSUE_CARD)
    String shown(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String card,
            Officer officer,
            Words words,
            Model model) {
        var code = issueCard.code(officer, card);
        if (code.isEmpty()) {
            return "redirect:/work/applications/" + id + "/card";
        }
        model.addAttribute("page", view(id, "", "", "", officer, words));
        model.addAttribute("code", code);
        return "workbench/new-card-shown";
    }

    private NewCardView view(UUID id, String means, String error, String wrong, Officer officer, Words words) {
        var application = applications.get(id, officer);
        return new NewCardView(
                frames.of(officer, "", words),
                "/work/applications/" + id,
                desk.identity(application, "", words),
                means,
                error,
                wrong);
    }
}
