// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.amparo.access.Allowed;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.Words;
import org.amparo.registration.AcceptanceRefused;
import org.amparo.registration.ApplicationView;
import org.amparo.registration.Applications;
import org.amparo.registration.ChangedMeanwhile;
import org.amparo.registration.RequestInformation;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks the person for something more, which they read and answer in the portal. */
@Controller
class AskPage {

    private static final int UNPROCESSABLE = 422;

    private final Applications applications;
    private final RequestInformation requestInformation;
    private final DeskViews desk;
    private final Frames frames;

    AskPage(Applications applications, RequestInformation requestInformation, DeskViews desk, Frames frames) {
        this.applications = applications;
        this.requestInformation = requestInformation;
        this.desk = desk;
        this.frames = frames;
    }

    @GetMapping("/work/applications/{id}/ask")
    @Allowed(Permission.REQUEST_INFORMATION)
    String show(@PathVariable UUID id, Officer officer, Words words, Model model) {
        var application = applications.get(id, officer);
        model.addAttribute("page", view(application, application.version(), "", "", officer, words));
        return "workbench/ask";
    }

    @PostMapping("/work/applications/{id}/ask")
    @Allowed(Permission.REQUEST_INFORMATION)
    String ask(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String text,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        var error = text.isBlank()
                ? words.text("work.ask.empty")
                : text.strip().length() > RequestInformation.LONGEST
                        ? words.text("work.ask.too-long", RequestInformation.LONGEST)
                        : "";
        if (error.isEmpty()) {
            try {
                requestInformation.ask(id, text, version, officer);
                return "redirect:/work/applications/" + id + "#asked";
            } catch (AcceptanceRefused.AlreadyRegistered registered) {
                return "redirect:/work/applications/" + id;
            } catch (ChangedMeanwhile meanwhile) {
                // nothing is lost: the text stays, on the present version
                error = words.text("work.ask.changed");
            }
        }
        var application = applications.get(id, officer);
        response.setStatus(UNPROCESSABLE);
        model.addAttribute("page", view(application, application.version(), text, error, officer, words));
        return "workbench/ask";
    }

    private AskView view(
            ApplicationView application, int version, String text, String error, Officer officer, Words words) {
        return new AskView(
                frames.of(officer, "", words),
                "/work/applications/" + application.id(),
                version,
                desk.identity(application, "", words),
                text,
                words.date(requestInformation.replyBy()),
                QueueLines.language(application.language(), words),
                error);
    }
}
