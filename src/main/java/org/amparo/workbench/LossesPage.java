// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.amparo.access.Allowed;
import org.amparo.access.NotThere;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.Words;
import org.amparo.documents.OrderAnew;
import org.amparo.documents.SuspendDocument;
import org.amparo.procedure.CaseFiles;
import org.amparo.procedure.RenewDocument;
import org.amparo.registration.Applications;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What holders reported lost, and where another document is ordered in place of one that is gone. */
@Controller
class LossesPage {

    private static final int ROWS = 50;
    private static final int UNPROCESSABLE = 422;

    private final OrderAnew orderAnew;
    private final RenewDocument renewDocument;
    private final CaseFiles cases;
    private final Applications applications;
    private final DeskViews desk;
    private final Frames frames;

    LossesPage(
            OrderAnew orderAnew,
            RenewDocument renewDocument,
            CaseFiles cases,
            Applications applications,
            DeskViews desk,
            Frames frames) {
        this.orderAnew = orderAnew;
        this.renewDocument = renewDocument;
        this.cases = cases;
        this.applications = applications;
        this.desk = desk;
        this.frames = frames;
    }

    @GetMapping("/work/losses")
    @Allowed(Permission.REVOKE_DOCUMENT)
    String list(@RequestParam(defaultValue = "1") String page, Officer officer, Words words, Model model) {
        var number = PrintPage.number(page);
        var rows = orderAnew.reported(ROWS + 1, (number - 1) * ROWS, officer);
        model.addAttribute(
                "page",
                new LossesView(
                        frames.of(officer, "losses", words),
                        rows.stream()
                                .limit(ROWS)
                                .map(loss -> new LossesView.Line(loss, frames.office(loss.office())))
                                .toList(),
                        number,
                        rows.size() > ROWS));
        return "workbench/losses";
    }

    @GetMapping("/work/documents/{document}/anew")
    @Allowed(Permission.REVOKE_DOCUMENT)
    String show(@PathVariable UUID document, Officer officer, Words words, Model model) {
        model.addAttribute("page", view(document, "", "", officer, words));
        return "workbench/anew";
    }

    /** {@code act}: order, or keep; pressing Enter keeps. */
    @PostMapping("/work/documents/{document}/anew")
    @Allowed(Permission.REVOKE_DOCUMENT)
    String order(
            @PathVariable UUID document,
            @RequestParam(defaultValue = "keep") String act,
            @RequestParam(defaultValue = "") String reason,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        var page = view(document, reason, error(reason, words), officer, words);
        if (!act.equals("order")) {
            return "redirect:" + page.back();
        }
        if (page.error().isEmpty()) {
            var holder = applications
                    .get(cases.get(page.caseId(), officer).applicationId(), officer)
                    .accountId();
            if (renewDocument.anew(document, holder, reason, officer)) {
                return "redirect:" + page.back();
            }
            page = view(document, reason, words.text("work.anew.closed"), officer, words);
        }
        response.setStatus(UNPROCESSABLE);
        model.addAttribute("page", page);
        return "workbench/anew";
    }

    private static String error(String reason, Words words) {
        if (reason.isBlank()) {
            return words.text("work.revoke.reason-needed");
        }
        return reason.length() > SuspendDocument.LONGEST_WHY ? words.text("work.correct.too-long") : "";
    }

    private AnewView view(UUID document, String reason, String error, Officer officer, Words words) {
        var loss = orderAnew.find(document, officer).orElseThrow(NoSuchLoss::new);
        var file = cases.findByFileNumber(loss.fileNumber(), officer).orElseThrow(NoSuchLoss::new);
        var application = applications.get(file.applicationId(), officer);
        return new AnewView(
                frames.of(officer, "losses", words),
                file.id(),
                loss,
                desk.identity(application, file.fileNumber(), words),
                loss.reason().isPresent() && officer.may(Permission.SUSPEND_DOCUMENT),
                reason,
                error);
    }

    /** Nothing that could be ordered anew, or not in the officer's scope. */
    private static final class NoSuchLoss extends RuntimeException implements NotThere {}
}
