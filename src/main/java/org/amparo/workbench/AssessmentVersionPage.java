// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Allowed;
import org.amparo.access.Compartment;
import org.amparo.access.NotThere;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.Words;
import org.amparo.procedure.CaseProgress.NextStep;
import org.amparo.procedure.InvalidStep;
import org.amparo.procedure.Step;
import org.amparo.procedure.StepRefused;
import org.amparo.procedure.assessment.AssessmentInvalid;
import org.amparo.procedure.assessment.AssessmentVersion;
import org.amparo.procedure.assessment.Assessments;
import org.amparo.procedure.assessment.Differences;
import org.amparo.procedure.assessment.Part;
import org.amparo.procedure.assessment.PartRule;
import org.amparo.procedure.assessment.ReviewAssessment;
import org.amparo.registration.Applications;
import org.amparo.registration.ChangedMeanwhile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A submitted assessment: read, compared with the one before, and returned or endorsed by a second reader. */
@Controller
class AssessmentVersionPage {

    private static final String TEMPLATE = "workbench/assessment-version";
    private static final int UNPROCESSABLE = 422;

    private final Assessments assessments;
    private final ReviewAssessment review;
    private final Applications applications;
    private final DeskViews desk;
    private final Frames frames;

    AssessmentVersionPage(
            Assessments assessments,
            ReviewAssessment review,
            Applications applications,
            DeskViews desk,
            Frames frames) {
        this.assessments = assessments;
        this.review = review;
        this.applications = applications;
        this.desk = desk;
        this.frames = frames;
    }

    /** What a second reader typed, and the words under which it comes back. */
    private record Typed(Map<Part, String> remarks, String note, Map<String, String> errors, String notice) {
        static final Typed NOTHING = new Typed(Map.of(), "", Map.of(), "");

        @Override
        public String toString() {
            return "Typed";
        }
    }

    /** @param compare {@code yes} to see what changed since the version before */
    @GetMapping("/work/cases/{id}/assessment/versions/{number}")
    @Allowed(Permission.READ_CLAIM)
    String show(
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String compare,
            Officer officer,
            Words words,
            Model model) {
        return page(id, number, compare.equals("yes"), Typed.NOTHING, officer, words, model);
    }

    /** @param act {@code return} or {@code endorse} */
    @PostMapping("/work/cases/{id}/assessment/versions/{number}")
    @Allowed(Permission.REVIEW_ASSESSMENT)
    String review(
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam(name = "case") int caseVersion,
            @RequestParam(name = "do", defaultValue = "") String act,
            @RequestParam Map<String, String> sent,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        var remarks = new EnumMap<Part, String>(Part.class);
        for (var part : Part.values()) {
            remarks.put(
                    part,
                    sent.getOrDefault("text-" + part.key(), "")
                            .replace("\r\n", "\n")
                            .strip());
        }
        var note = sent.getOrDefault("note", "").strip();
        var step = act.equals("endorse") ? Step.ENDORSE : Step.RETURN_ASSESSMENT;
        Map<String, String> errors = Map.of();
        var notice = "";
        try {
            review.review(id, number, caseVersion, step, remarks, note, officer);
            return "redirect:/work/cases/" + id;
        } catch (AssessmentInvalid invalid) {
            response.setStatus(UNPROCESSABLE);
            errors = AssessmentWords.errors(invalid.problems(), words);
        } catch (InvalidStep invalid) {
            response.setStatus(UNPROCESSABLE);
            errors = Map.of("note", words.text("work.assessment.error.note." + invalid.reason()));
        } catch (StepRefused refused) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            notice = WayViews.why(refused.why(), words);
        } catch (ChangedMeanwhile overtaken) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            notice = words.text("work.assessment.review.changed");
        }
        return page(id, number, false, new Typed(remarks, note, errors, notice), officer, words, model);
    }

    private String page(UUID id, int number, boolean compare, Typed typed, Officer officer, Words words, Model model) {
        var found = assessments.of(id, officer);
        var version = found.version(number).orElseThrow(NoSuchVersion::new);
        var former = found.version(number - 1);
        var last = found.versions().getLast().number() == number;
        model.addAttribute(
                "page",
                new AssessmentVersionView(
                        frames.of(officer, "registered", words),
                        "/work/cases/" + id,
                        desk.identity(
                                applications.get(found.file().applicationId(), officer),
                                found.file().fileNumber(),
                                words),
                        number,
                        words.label("OUT", version.text().proposal()),
                        words.text("work.assessment.by", version.officer(), words.moment(version.at())),
                        former.map(AssessmentVersion::number).orElse(0),
                        compare && former.isPresent(),
                        assessments.parts(officer).stream()
                                .map(rule -> section(rule, version, former.filter(any -> compare), typed, words))
                                .toList(),
                        !officer.mayOpen(Compartment.EXCLUSION),
                        last && (isMine(found.back()) || isMine(found.on()))
                                || !typed.note().isEmpty(),
                        obstacle(found.back(), words),
                        obstacle(found.on(), words),
                        found.file().version(),
                        typed.note(),
                        typed.errors(),
                        typed.notice()));
        return TEMPLATE;
    }

    private static AssessmentVersionView.Section section(
            PartRule rule, AssessmentVersion version, Optional<AssessmentVersion> former, Typed typed, Words words) {
        var part = rule.part();
        var printed = AssessmentWords.printed(part, version.text(), words);
        var before = former.map(one -> AssessmentWords.printed(part, one.text(), words));
        return new AssessmentVersionView.Section(
                part.key(),
                AssessmentWords.part(part, words),
                rule.law(),
                before.map(one -> Differences.between(one, printed))
                        .orElseGet(() -> Differences.between(printed, printed)),
                before.filter(printed::equals).isPresent(),
                AssessmentWords.remarks(version, part, words),
                typed.remarks().getOrDefault(part, ""));
    }

    private static boolean isMine(Optional<NextStep> step) {
        return step.filter(NextStep::mine).isPresent();
    }

    private static String obstacle(Optional<NextStep> step, Words words) {
        return step.filter(NextStep::mine)
                .map(one -> one.obstacle().map(why -> WayViews.why(why, words)).orElse(""))
                .orElse(words.text("work.way.why.no_such_step"));
    }

    /** No such version was submitted. */
    private static final class NoSuchVersion extends RuntimeException implements NotThere {}
}
