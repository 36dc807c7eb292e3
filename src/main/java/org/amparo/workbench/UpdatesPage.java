// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.amparo.access.Allowed;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;
import org.amparo.registration.AnswerText;
import org.amparo.registration.Applications;
import org.amparo.registration.DecideUpdate;
import org.amparo.registration.EvidenceFiles;
import org.amparo.registration.FactUpdateView;
import org.amparo.registration.PersonFacts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Changes that people ask for in what is on record about them: an officer agrees, or says why not. */
@Controller
class UpdatesPage {

    private static final int UNPROCESSABLE = 422;

    private final DecideUpdate decideUpdate;
    private final Applications applications;
    private final EvidenceFiles evidence;
    private final AnswerText answerText;
    private final DeskViews desk;
    private final Frames frames;
    private final CountryPack pack;

    UpdatesPage(
            DecideUpdate decideUpdate,
            Applications applications,
            EvidenceFiles evidence,
            AnswerText answerText,
            DeskViews desk,
            Frames frames,
            CountryPack pack) {
        this.decideUpdate = decideUpdate;
        this.applications = applications;
        this.evidence = evidence;
        this.answerText = answerText;
        this.desk = desk;
        this.frames = frames;
        this.pack = pack;
    }

    @GetMapping("/work/updates")
    @Allowed(Permission.DECIDE_UPDATE)
    String list(Officer officer, Words words, Model model) {
        var lines = decideUpdate.waiting(officer).stream()
                .map(update -> line(update, officer, words))
                .toList();
        model.addAttribute("page", new UpdatesView(frames.of(officer, "updates", words), lines));
        return "workbench/updates";
    }

    @GetMapping("/work/updates/{id}")
    @Allowed(Permission.DECIDE_UPDATE)
    String show(@PathVariable UUID id, Officer officer, Words words, Model model) {
        model.addAttribute("page", view(id, "", "", officer, words));
        return "workbench/update";
    }

    @PostMapping("/work/updates/{id}/accept")
    @Allowed(Permission.DECIDE_UPDATE)
    String accept(@PathVariable UUID id, Officer officer) {
        decideUpdate.accept(id, officer);
        return "redirect:/work/updates/" + id;
    }

    @PostMapping("/work/updates/{id}/refuse")
    @Allowed(Permission.DECIDE_UPDATE)
    String refuse(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        if (reason.isBlank() || reason.strip().length() > DecideUpdate.LONGEST) {
            response.setStatus(UNPROCESSABLE);
            var error = reason.isBlank()
                    ? words.text("work.update.error.empty")
                    : words.text("work.update.error.too-long", DecideUpdate.LONGEST);
            model.addAttribute("page", view(id, reason, error, officer, words));
            return "workbench/update";
        }
        decideUpdate.refuse(id, reason, officer);
        return "redirect:/work/updates/" + id;
    }

    private UpdatesView.Line line(FactUpdateView update, Officer officer, Words words) {
        var application = applications.get(update.applicationId(), officer);
        var identity = desk.identity(application, "", words);
        return new UpdatesView.Line(
                update.id(),
                identity.calledBy(),
                identity.controlNumber(),
                update.changes().stream()
                        .map(change -> DeskViews.label(change.fact(), words))
                        .reduce((one, other) -> one + ", " + other)
                        .orElse(""),
                words.moment(update.askedAt()),
                frames.office(application.office()));
    }

    private UpdateView view(UUID id, String typed, String error, Officer officer, Words words) {
        var update = decideUpdate.get(id, officer);
        var application = applications.get(update.applicationId(), officer);
        return new UpdateView(
                frames.of(officer, "updates", words),
                id,
                application.id(),
                desk.identity(application, "", words),
                words.moment(update.askedAt()),
                update.explanation(),
                update.changes().stream()
                        .map(change -> {
                            var former = PersonFacts.print(change.fact(), change.former(), words, pack);
                            var wanted = PersonFacts.print(change.fact(), change.wanted(), words, pack);
                            return new UpdateView.Change(
                                    DeskViews.label(change.fact(), words),
                                    Marked.difference(former, wanted),
                                    Marked.difference(wanted, former));
                        })
                        .toList(),
                evidence.attachedTo(id, officer).stream()
                        .map(file -> new DeskView.Paper(
                                file.id(),
                                answerText.question(file.field(), words),
                                file.isImage(),
                                DeskViews.size(file.sizeBytes())))
                        .toList(),
                update.decision()
                        .map(decision -> words.text(
                                "work.update." + (decision.accepted() ? "accepted" : "refused"),
                                decision.officerName(),
                                words.moment(decision.at())))
                        .orElse(""),
                update.decision().map(FactUpdateView.Decision::reason).orElse(""),
                typed,
                error);
    }
}
