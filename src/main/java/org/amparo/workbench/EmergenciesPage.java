// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.amparo.access.Allowed;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.Words;
import org.amparo.registration.Emergencies;
import org.amparo.registration.Emergency;
import org.amparo.registration.EmergencyRefused;
import org.amparo.registration.EmergencyRefused.Why;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was opened in emergencies, reviewed by somebody else. */
@Controller
class EmergenciesPage {

    private static final int UNPROCESSABLE = 422;

    private final Emergencies emergencies;
    private final Frames frames;

    EmergenciesPage(Emergencies emergencies, Frames frames) {
        this.emergencies = emergencies;
        this.frames = frames;
    }

    /** A remark that was not accepted. */
    private record Typed(
            @Nullable UUID id, String remark, @Nullable Why why) {

        static final Typed NOTHING = new Typed(null, "", null);

        @Override
        public String toString() {
            return "Typed";
        }
    }

    @GetMapping("/work/emergencies")
    @Allowed(Permission.REVIEW_EMERGENCY)
    String list(@RequestParam(defaultValue = "1") int page, Officer officer, Words words, Model model) {
        model.addAttribute("page", view(page, Typed.NOTHING, officer, words));
        return "workbench/emergencies";
    }

    /** {@code act}: justified, or not. */
    @PostMapping("/work/emergencies/{id}")
    @Allowed(Permission.REVIEW_EMERGENCY)
    String review(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String remark,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        try {
            if (!act.equals("justified") && !act.equals("unjustified")) {
                throw new EmergencyRefused(Why.CHOICE);
            }
            emergencies.review(id, act.equals("justified"), remark, officer);
            return "redirect:/work/emergencies";
        } catch (EmergencyRefused refused) {
            response.setStatus(UNPROCESSABLE);
            model.addAttribute("page", view(1, new Typed(id, remark, refused.why()), officer, words));
            return "workbench/emergencies";
        }
    }

    private EmergenciesView view(int page, Typed typed, Officer officer, Words words) {
        var wanted = Math.max(1, page);
        var found = emergencies.list(wanted, officer);
        return new EmergenciesView(
                frames.of(officer, "emergencies", words),
                found.stream()
                        .limit(Emergencies.ROWS)
                        .map(one -> line(one, one.id().equals(typed.id()) ? typed : Typed.NOTHING, officer, words))
                        .toList(),
                wanted,
                found.size() > Emergencies.ROWS);
    }

    private static EmergenciesView.Line line(Emergency one, Typed typed, Officer officer, Words words) {
        var review = one.review();
        return new EmergenciesView.Line(
                one.id().toString(),
                officer.may(Permission.READ_APPLICATION) ? "/work/applications/" + one.application() : "",
                one.controlNumber(),
                words.text("work.closed." + one.compartment().name().toLowerCase(Locale.ROOT)),
                words.text("work.emergency.danger." + one.danger().name().toLowerCase(Locale.ROOT)),
                words.text("work.emergencies.when", one.officerName(), words.moment(one.at())),
                one.reason(),
                one.officer().equals(officer.id()),
                review.filter(Emergency.Review::justified).isPresent(),
                review.map(said -> words.text("work.emergencies.when", said.officerName(), words.moment(said.at())))
                        .orElse(""),
                review.map(Emergency.Review::remark).orElse(""),
                typed.remark(),
                typed.why());
    }
}
