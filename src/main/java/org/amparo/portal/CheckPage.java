// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.access.Allowed;
import org.amparo.access.Applicant;
import org.amparo.access.HelpScope;
import org.amparo.access.Permission;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;
import org.amparo.registration.AnswerText;
import org.amparo.registration.Draft;
import org.amparo.registration.Drafts;
import org.amparo.registration.EvidenceFile;
import org.amparo.registration.EvidenceFiles;
import org.amparo.registration.Field;
import org.amparo.registration.Form;
import org.amparo.registration.NoDraft;
import org.amparo.registration.OpenParts;
import org.amparo.registration.Submission;
import org.amparo.registration.SubmitApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Check your answers, declare, send. Pressing send twice, or coming back to it later, leads to the one receipt. */
@Controller
class CheckPage {

    private static final int UNPROCESSABLE = 422;

    private final Drafts drafts;
    private final EvidenceFiles evidence;
    private final SubmitApplication submitApplication;
    private final Form form;
    private final AnswerText answerText;
    private final CountryPack pack;
    private final Clock clock;

    CheckPage(
            Drafts drafts,
            EvidenceFiles evidence,
            SubmitApplication submitApplication,
            Form form,
            AnswerText answerText,
            CountryPack pack,
            Clock clock) {
        this.drafts = drafts;
        this.evidence = evidence;
        this.submitApplication = submitApplication;
        this.form = form;
        this.answerText = answerText;
        this.pack = pack;
        this.clock = clock;
    }

    @GetMapping("/apply/check")
    @Allowed(value = Permission.APPLY, helping = HelpScope.FORM)
    String show(Applicant applicant, Words words, Model model) {
        var draft = drafts.find(applicant).orElseThrow(NoDraft::new);
        model.addAttribute(
                "page", view(draft, OpenParts.of(form, applicant), applicant, UUID.randomUUID(), false, words));
        return "portal/check";
    }

    @PostMapping("/apply/send")
    @Allowed(Permission.APPLY)
    String send(
            @RequestParam UUID key,
            @RequestParam(defaultValue = "") String declaration,
            Applicant applicant,
            Words words,
            Model model,
            HttpServletResponse response) {
        var draft = drafts.find(applicant);
        if (draft.isPresent() && !declaration.equals("yes")) {
            return again(draft.get(), applicant, key, true, words, model, response);
        }
        return switch (submitApplication.submit(applicant, key, words.lang())) {
            case Submission.Received received -> "redirect:/apply/receipt";
            case Submission.Incomplete incomplete ->
                again(draft.orElseThrow(NoDraft::new), applicant, key, false, words, model, response);
        };
    }

    private String again(
            Draft draft,
            Applicant applicant,
            UUID key,
            boolean undeclared,
            Words words,
            Model model,
            HttpServletResponse response) {
        response.setStatus(UNPROCESSABLE);
        model.addAttribute("page", view(draft, form, applicant, key, undeclared, words));
        return "portal/check";
    }

    private CheckView view(Draft draft, Form open, Applicant applicant, UUID key, boolean undeclared, Words words) {
        var today = LocalDate.ofInstant(clock.instant(), pack.zone());
        var files = evidence.listFor(draft).stream().collect(Collectors.groupingBy(EvidenceFile::field));
        var asked = open.pagesFor(draft.answers(), today).toList();
        var sections = open.sections().stream()
                .map(section -> new CheckView.Section(
                        section.key(),
                        asked.stream()
                                .filter(page -> page.section().equals(section.key()))
                                .flatMap(page -> page.fieldsFor(draft.answers(), today).stream()
                                        .map(field -> answer(page.key(), field, draft, files, words)))
                                .toList()))
                .filter(section -> !section.answers().isEmpty())
                .toList();
        return new CheckView(sections, today, key, undeclared, applicant.isHelped());
    }

    private CheckView.Answer answer(
            String page, Field field, Draft draft, Map<String, List<EvidenceFile>> files, Words words) {
        var text = field.isFile()
                ? words.text(
                        "portal.check.files",
                        files.getOrDefault(field.key(), List.of()).size())
                : answerText.of(field, draft.answers().get(field.key()), words);
        boolean given = field.isFile() ? files.containsKey(field.key()) : !text.isEmpty();
        return new CheckView.Answer(page, field, given ? text : "");
    }
}
