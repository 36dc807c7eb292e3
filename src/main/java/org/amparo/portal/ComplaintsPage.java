// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Allowed;
import org.amparo.access.Applicant;
import org.amparo.access.Permission;
import org.amparo.correspondence.Complain;
import org.amparo.correspondence.ComplaintView.Topic;
import org.amparo.country.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a person complains or suggests something, and reads the answer. */
@Controller
class ComplaintsPage {

    private static final int UNPROCESSABLE = 422;

    private final Complain complain;

    ComplaintsPage(Complain complain) {
        this.complain = complain;
    }

    /** {@code check}: by whom a document was checked, when that is what somebody complains of. */
    @GetMapping("/apply/complaints")
    @Allowed(Permission.APPLY)
    String list(@RequestParam(defaultValue = "") String check, Applicant applicant, Words words, Model model) {
        var kind = "checks.by." + check;
        var about = check.matches("[a-z-]{1,20}") && words.has(kind);
        model.addAttribute(
                "page",
                new ComplaintsView(
                        UUID.randomUUID(),
                        about ? Topic.PRIVACY.name() : "",
                        about ? words.text("checks.wrong.text", words.text(kind)) : "",
                        "",
                        complain.listFor(applicant)));
        return "portal/complaints";
    }

    @PostMapping("/apply/complaints")
    @Allowed(Permission.APPLY)
    String file(
            @RequestParam(defaultValue = "") String id,
            @RequestParam(defaultValue = "") String topic,
            @RequestParam(defaultValue = "") String text,
            Applicant applicant,
            Words words,
            Model model,
            HttpServletResponse response) {
        var chosen = topic(topic);
        var length = text.strip().length();
        var wrong = chosen.isEmpty()
                ? words.text("complaint.error.topic")
                : length == 0
                        ? words.text("complaint.error.empty")
                        : length > Complain.LONGEST ? words.text("error.too-long", Complain.LONGEST, length) : "";
        if (!wrong.isEmpty()) {
            response.setStatus(UNPROCESSABLE);
            model.addAttribute("page", new ComplaintsView(id(id), topic, text, wrong, complain.listFor(applicant)));
            return "portal/complaints";
        }
        var filed = complain.file(applicant, id(id), chosen.orElseThrow(), text, words.lang());
        return "redirect:/apply/complaints/" + filed;
    }

    @GetMapping("/apply/complaints/{id}")
    @Allowed(Permission.APPLY)
    String show(@PathVariable UUID id, Applicant applicant, Model model) {
        model.addAttribute("complaint", complain.find(id, applicant).orElseThrow(NoSuchPage::new));
        return "portal/complaint";
    }

    private static Optional<Topic> topic(String chosen) {
        return Arrays.stream(Topic.values())
                .filter(topic -> topic.name().equals(chosen))
                .findFirst();
    }

    private static UUID id(String sent) {
        try {
            return UUID.fromString(sent);
        } catch (IllegalArgumentException none) {
            return UUID.randomUUID();
        }
    }
}
