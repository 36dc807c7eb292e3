// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Allowed;
import org.amparo.access.NotThere;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.correspondence.AnswerComplaint;
import org.amparo.correspondence.Complain;
import org.amparo.country.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where complaints are read and answered, by officers who do not see whose case they belong to. */
@Controller
class ComplaintsDeskPage {

    private static final int UNPROCESSABLE = 422;

    private final AnswerComplaint answerComplaint;
    private final Frames frames;

    ComplaintsDeskPage(AnswerComplaint answerComplaint, Frames frames) {
        this.answerComplaint = answerComplaint;
        this.frames = frames;
    }

    @GetMapping("/work/complaints")
    @Allowed(Permission.ANSWER_COMPLAINT)
    String list(Officer officer, Words words, Model model) {
        model.addAttribute(
                "page",
                new ComplaintsDeskView(
                        frames.of(officer, "complaints", words),
                        answerComplaint.list(officer),
                        Optional.empty(),
                        "",
                        ""));
        return "workbench/complaints";
    }

    @GetMapping("/work/complaints/{id}")
    @Allowed(Permission.ANSWER_COMPLAINT)
    String show(@PathVariable UUID id, Officer officer, Words words, Model model) {
        model.addAttribute("page", open(id, "", "", officer, words));
        return "workbench/complaints";
    }

    @PostMapping("/work/complaints/{id}")
    @Allowed(Permission.ANSWER_COMPLAINT)
    String answer(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        if (text.isBlank() || text.strip().length() > Complain.LONGEST) {
            response.setStatus(UNPROCESSABLE);
            var error = text.isBlank()
                    ? words.text("work.complaint.error.empty")
                    : words.text("work.update.error.too-long", Complain.LONGEST);
            model.addAttribute("page", open(id, text, error, officer, words));
            return "workbench/complaints";
        }
        answerComplaint.answer(id, text, officer);
        return "redirect:/work/complaints/" + id;
    }

    private ComplaintsDeskView open(UUID id, String typed, String error, Officer officer, Words words) {
        var complaint = answerComplaint.find(id, officer).orElseThrow(NoSuchComplaint::new);
        return new ComplaintsDeskView(
                frames.of(officer, "complaints", words), List.of(), Optional.of(complaint), typed, error);
    }

    /** There is none of that address. */
    private static final class NoSuchComplaint extends RuntimeException implements NotThere {}
}
