// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.amparo.access.Allowed;
import org.amparo.access.Applicant;
import org.amparo.access.HelpScope;
import org.amparo.access.Permission;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;
import org.amparo.registration.AnswerRequest;
import org.amparo.registration.AttachFile;
import org.amparo.registration.InformationRequestView;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * Where an applicant answers what an officer asked for: bit by bit, with files, until when, with more time once, knowing
 * that the filing date stands.
 */
@Controller
class ReplyPage {

    private static final int UNPROCESSABLE = 422;
    private static final String REMOVE = "remove:";

    private final AnswerRequest answerRequest;
    private final AttachFile attachFile;
    private final LaterFiles files;
    private final CountryPack pack;
    private final Clock clock;

    ReplyPage(AnswerRequest answerRequest, AttachFile attachFile, LaterFiles files, CountryPack pack, Clock clock) {
        this.answerRequest = answerRequest;
        this.attachFile = attachFile;
        this.files = files;
        this.pack = pack;
        this.clock = clock;
    }

    @GetMapping("/apply/requests/{id}")
    @Allowed(value = Permission.APPLY, helping = HelpScope.REPLY)
    String show(@PathVariable UUID id, Applicant applicant, Model model) {
        var request = request(id, applicant);
        return page(request, request.draft(), "", applicant, model);
    }

    /** @param act what the pressed button does: send unless it says save, extend, or remove with a file's id */
    @PostMapping("/apply/requests/{id}")
    @Allowed(value = Permission.APPLY, helping = HelpScope.REPLY)
    String reply(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reply,
            @RequestParam(name = "do", defaultValue = "send") String act,
            @RequestParam(name = "file", required = false) List<MultipartFile> papers,
            Applicant applicant,
            Words words,
            Model model,
            HttpServletResponse response)
            throws IOException {
        var request = request(id, applicant);
        if (!request.isOpen()) {
            return "redirect:/apply/requests/" + id;
        }
        var length = reply.strip().length();
        if (length > AnswerRequest.LONGEST) {
            response.setStatus(UNPROCESSABLE);
            return page(request, reply, words.text("error.too-long", AnswerRequest.LONGEST, length), applicant, model);
        }
        var refused = files.take(
                applicant, request.applicationId(), AttachFile.To.REPLY, id, papers == null ? List.of() : papers);
        answerRequest.save(id, applicant, reply);
        if (refused.isPresent()) {
            response.setStatus(UNPROCESSABLE);
            return page(request(id, applicant), reply, words.text(refused.get()), applicant, model);
        }
        if (!act.equals("send")) {
            act(id, act, applicant);
            return "redirect:/apply/requests/" + id;
        }
        if (length == 0 && attachFile.listFor(applicant, id).isEmpty()) {
            response.setStatus(UNPROCESSABLE);
            return page(request(id, applicant), reply, words.text("error.reply.empty"), applicant, model);
        }
        answerRequest.answer(id, applicant, length == 0 ? words.text("mydata.reply.files-only") : reply);
        return applicant.may(HelpScope.STATUS) ? "redirect:/apply/status" : "redirect:/help/person";
    }

    private void act(UUID id, String act, Applicant applicant) {
        if (act.equals("extend")) {
            answerRequest.extend(id, applicant);
        } else if (act.startsWith(REMOVE)) {
            try {
                attachFile.remove(applicant, UUID.fromString(act.substring(REMOVE.length())));
            } catch (IllegalArgumentException noFile) {
                throw new NoSuchPage();
            }
        }
    }

    private String page(InformationRequestView request, String typed, String error, Applicant applicant, Model model) {
        var today = LocalDate.ofInstant(clock.instant(), pack.zone());
        model.addAttribute(
                "page",
                new ReplyView(
                        request,
                        typed,
                        error,
                        attachFile.listFor(applicant, request.id()),
                        pack.workingDaysUntil(today, request.replyBy()),
                        request.replyBy().isBefore(today)));
        return "portal/reply";
    }

    private InformationRequestView request(UUID id, Applicant applicant) {
        return answerRequest.listFor(applicant.accountId()).stream()
                .filter(request -> request.id().equals(id))
                .findFirst()
                .orElseThrow(NoSuchPage::new);
    }
}
