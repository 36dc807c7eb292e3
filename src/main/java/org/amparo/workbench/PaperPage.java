// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.amparo.access.Allowed;
import org.amparo.access.Applicant;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;
import org.amparo.registration.Draft;
import org.amparo.registration.Drafts;
import org.amparo.registration.Field;
import org.amparo.registration.KeyPaper;
import org.amparo.registration.PaperForm;
import org.amparo.registration.PaperForms;
import org.amparo.registration.PaperReading;
import org.amparo.registration.Receipt;
import org.amparo.registration.Receipts;
import org.amparo.registration.SendForApplicant;
import org.amparo.registration.UploadEvidence;
import org.amparo.registration.UploadRefused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Keys one paper form: everything on one page, by keyboard, saved as a draft like any other until it is sent. */
@Controller
class PaperPage {

    private static final int UNPROCESSABLE = 422;

    /** What begins the name of every input that holds an answer. */
    static final String ANSWER = "a.";

    private final PaperForms papers;
    private final KeyPaper keyPaper;
    private final Drafts drafts;
    private final Receipts receipts;
    private final UploadEvidence uploadEvidence;
    private final PaperViews views;
    private final CountryPack pack;

    PaperPage(
            PaperForms papers,
            KeyPaper keyPaper,
            Drafts drafts,
            Receipts receipts,
            UploadEvidence uploadEvidence,
            PaperViews views,
            CountryPack pack) {
        this.papers = papers;
        this.keyPaper = keyPaper;
        this.drafts = drafts;
        this.receipts = receipts;
        this.uploadEvidence = uploadEvidence;
        this.views = views;
        this.pack = pack;
    }

    @GetMapping("/work/paper/{id}")
    @Allowed(Permission.ENTER_PAPER)
    String show(@PathVariable UUID id, Officer officer, Words words, Model model) {
        var paper = papers.get(id, officer);
        var draft = drafts.find(papers.applicant(paper, officer));
        if (draft.isEmpty()) {
            return receiptOf(id);
        }
        return page(paper, draft.get(), views.typed(draft.get(), words), List.of(), List.of(), officer, words, model);
    }

    @PostMapping("/work/paper/{id}")
    @Allowed(Permission.ENTER_PAPER)
    String save(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam UUID key,
            @RequestParam(defaultValue = "0") int stamp,
            @RequestParam(name = "do", defaultValue = "save") String act,
            @RequestParam(defaultValue = "") String signed,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        var paper = papers.get(id, officer);
        var applicant = papers.applicant(paper, officer);
        var found = drafts.find(applicant);
        if (found.isEmpty()) {
            return receiptOf(id);
        }
        var draft = found.get();
        var typed = typed(sent);
        var reading = views.read(typed, draft, words);
        var notes = new ArrayList<String>();
        if (stamp == KeyPaper.stamp(draft)) {
            keyPaper.save(applicant, draft, reading);
            draft = drafts.find(applicant).orElse(draft);
        } else {
            notes.add(words.text("work.paper.changed"));
        }
        if (act.equals("send") && notes.isEmpty() && reading.isFine()) {
            notes.addAll(missing(draft, signed, paper, officer, words, key));
            if (notes.isEmpty()) {
                return receiptOf(id);
            }
        }
        var wrong = act.equals("autosave") ? List.<PaperReading.Wrong>of() : reading.wrong();
        if (!wrong.isEmpty() || !notes.isEmpty()) {
            response.setStatus(UNPROCESSABLE);
        } else if (act.equals("save")) {
            return "redirect:/work/paper/" + id;
        }
        model.addAttribute(
                "page", views.of(paper, draft, typed, wrong, notes, key, signed.equals("yes"), officer, words));
        return "workbench/paper";
    }

    /** Sends it when nothing lacks; else says in words what does. */
    private List<String> missing(Draft draft, String signed, PaperForm paper, Officer officer, Words words, UUID key) {
        var scanned = views.hasScan(draft);
        if (!scanned || !signed.equals("yes")) {
            var notes = new ArrayList<String>();
            if (!scanned) {
                notes.add(words.text("work.paper.no-scan"));
            }
            if (!signed.equals("yes")) {
                notes.add(words.text("work.paper.unsigned"));
            }
            return notes;
        }
        return switch (keyPaper.send(papers.applicant(paper, officer), key, paper.language())) {
            case SendForApplicant.Incomplete incomplete ->
                List.of(words.text("work.paper.incomplete", names(incomplete.missing(), words)));
            default -> List.of();
        };
    }

    private static String names(List<Field> fields, Words words) {
        return String.join(
                ", ", fields.stream().map(field -> words.text(field.label())).toList());
    }

    @PostMapping("/work/paper/{id}/scan")
    @Allowed(Permission.ENTER_PAPER)
    String scan(
            @PathVariable UUID id,
            @RequestParam MultipartFile file,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response)
            throws IOException {
        var paper = papers.get(id, officer);
        Applicant applicant = papers.applicant(paper, officer);
        var draft = drafts.find(applicant);
        if (draft.isEmpty()) {
            return receiptOf(id);
        }
        try {
            var name = file.getOriginalFilename();
            uploadEvidence.upload(applicant, draft.get(), KeyPaper.SCAN, file.getBytes(), name == null ? "" : name);
            return "redirect:/work/paper/" + id;
        } catch (UploadRefused refused) {
            response.setStatus(UNPROCESSABLE);
            return page(
                    paper,
                    draft.get(),
                    views.typed(draft.get(), words),
                    List.of(),
                    List.of(words.text(refused.reason().key())),
                    officer,
                    words,
                    model);
        }
    }

    /** What the person takes home, in the language of the paper. */
    @GetMapping("/work/paper/{id}/receipt")
    @Allowed(Permission.ENTER_PAPER)
    String receipt(@PathVariable UUID id, Officer officer, Words words, Model model) {
        var paper = papers.get(id, officer);
        var receipt = receipts.find(papers.applicant(paper, officer));
        if (receipt.isEmpty()) {
            return "redirect:/work/paper/" + id;
        }
        model.addAttribute("page", receiptView(paper, receipt.get(), officer, words));
        return "workbench/paper-receipt";
    }

    private PaperReceiptView receiptView(PaperForm paper, Receipt receipt, Officer officer, Words words) {
        var theirs = pack.words(Locale.forLanguageTag(paper.language()));
        return new PaperReceiptView(
                views.frame(officer, words),
                theirs,
                receipt.applicationId(),
                receipt.controlNumber(),
                theirs.date(paper.receivedOn()),
                receipt.name(),
                pack.office(receipt.office())
                        .map(office -> office.name() + ", " + office.city())
                        .orElse(receipt.office()));
    }

    private static String receiptOf(UUID id) {
        return "redirect:/work/paper/" + id + "/receipt";
    }

    private String page(
            PaperForm paper,
            Draft draft,
            Map<String, String> typed,
            List<PaperReading.Wrong> wrong,
            List<String> notes,
            Officer officer,
            Words words,
            Model model) {
        model.addAttribute(
                "page", views.of(paper, draft, typed, wrong, notes, UUID.randomUUID(), false, officer, words));
        return "workbench/paper";
    }

    private static Map<String, String> typed(MultiValueMap<String, String> sent) {
        var typed = new HashMap<String, String>();
        sent.forEach((name, values) -> {
            if (name.startsWith(ANSWER) && !values.isEmpty()) {
                typed.put(name.substring(ANSWER.length()), values.getFirst());
            }
        });
        return typed;
    }
}
