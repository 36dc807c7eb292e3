// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Allowed;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.Words;
import org.amparo.procedure.InvalidStep;
import org.amparo.procedure.StepRefused;
import org.amparo.procedure.assessment.AssessmentInvalid;
import org.amparo.procedure.assessment.AssessmentText;
import org.amparo.procedure.assessment.Assessments;
import org.amparo.procedure.assessment.WriteAssessment;
import org.amparo.registration.ChangedMeanwhile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the legal assessment of a case is begun, written, saved and submitted. Nothing typed is lost to another's saving. */
@Controller
class AssessmentPage {

    private static final String TEMPLATE = "workbench/assessment";
    private static final int UNPROCESSABLE = 422;

    private final Assessments assessments;
    private final WriteAssessment write;
    private final AssessmentViews views;

    AssessmentPage(Assessments assessments, WriteAssessment write, AssessmentViews views) {
        this.assessments = assessments;
        this.write = write;
        this.views = views;
    }

    @GetMapping("/work/cases/{id}/assessment")
    @Allowed(Permission.READ_CLAIM)
    String show(@PathVariable UUID id, Officer officer, Words words, Model model) {
        return page(id, Optional.empty(), officer, words, model);
    }

    @PostMapping("/work/cases/{id}/assessment/begin")
    @Allowed(Permission.CONDUCT_CASE)
    String begin(@PathVariable UUID id, Officer officer, Words words, Model model, HttpServletResponse response) {
        try {
            write.begin(id, officer);
            return "redirect:/work/cases/" + id + "/assessment";
        } catch (ChangedMeanwhile stage) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return page(id, Optional.empty(), officer, words, model);
        }
    }

    /**
     * @param stamp the version of what is written that was read
     * @param act {@code save}, {@code submit}, or {@code autosave} by a script, which complains of nothing
     */
    @PostMapping("/work/cases/{id}/assessment")
    @Allowed(Permission.CONDUCT_CASE)
    String save(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam int stamp,
            @RequestParam(name = "case") int caseVersion,
            @RequestParam(name = "do", defaultValue = "save") String act,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        var read = new AssessmentTyped(sent);
        var note = read.note();
        var text = read.text();
        try {
            write.save(id, stamp, text, officer);
            if (act.equals("submit")) {
                write.submit(id, caseVersion, stamp + 1, note, officer);
                return "redirect:/work/cases/" + id;
            }
        } catch (AssessmentInvalid invalid) {
            response.setStatus(UNPROCESSABLE);
            var errors = AssessmentWords.errors(invalid.problems(), words);
            var typed = new AssessmentViews.Typed(text, note, errors, "", false);
            return page(id, Optional.of(typed), officer, words, model);
        } catch (InvalidStep invalid) {
            response.setStatus(UNPROCESSABLE);
            var errors = Map.of("note", words.text("work.assessment.error.note." + invalid.reason()));
            var typed = new AssessmentViews.Typed(text, note, errors, "", false);
            return page(id, Optional.of(typed), officer, words, model);
        } catch (StepRefused refused) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            var typed = new AssessmentViews.Typed(text, note, Map.of(), WayViews.why(refused.why(), words), false);
            return page(id, Optional.of(typed), officer, words, model);
        } catch (ChangedMeanwhile overtaken) {
            var found = assessments.of(id, officer);
            if (act.equals("submit") && isSubmitted(found, text, officer)) {
                return "redirect:/work/cases/" + id;
            }
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            var writes = found.mayWrite();
            var notice = writes ? "" : words.text("work.assessment.changed.stage");
            var typed = new AssessmentViews.Typed(text, note, Map.of(), notice, writes);
            return page(id, Optional.of(typed), officer, words, model);
        }
        if (act.equals("autosave")) {
            var typed = new AssessmentViews.Typed(text, note, Map.of(), "", false);
            return page(id, Optional.of(typed), officer, words, model);
        }
        return "redirect:/work/cases/" + id + "/assessment";
    }

    /** The button was pressed twice. */
    private static boolean isSubmitted(Assessments.Assessed found, AssessmentText text, Officer officer) {
        return !found.mayWrite()
                && !found.versions().isEmpty()
                && found.versions().getLast().officerId().equals(officer.id())
                && found.versions().getLast().text().proposal().equals(text.proposal());
    }

    private String page(UUID id, Optional<AssessmentViews.Typed> typed, Officer officer, Words words, Model model) {
        model.addAttribute("page", views.of(assessments.of(id, officer), typed, officer, words));
        return TEMPLATE;
    }
}
