// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Allowed;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.Words;
import org.amparo.procedure.committee.Minutes;
import org.amparo.procedure.committee.Minutes.Part;
import org.amparo.procedure.committee.SessionRefused;
import org.amparo.registration.ChangedMeanwhile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The minutes of a session: corrected, closed, signed by two; printed from the browser. */
@Controller
class MinutesPage {

    private static final int UNPROCESSABLE = 422;

    private final Minutes minutes;
    private final SessionViews views;

    MinutesPage(Minutes minutes, SessionViews views) {
        this.minutes = minutes;
        this.views = views;
    }

    @GetMapping("/work/sessions/{id}/minutes")
    @Allowed(Permission.DECIDE_CASE)
    String show(@PathVariable UUID id, Officer officer, Words words, Model model) {
        var record = minutes.read(id, officer);
        model.addAttribute("page", views.minutes(record, record.remarks(), false, "", officer, words));
        return "workbench/minutes";
    }

    /** @param act {@code save} what was added, or {@code close} them with it */
    @PostMapping("/work/sessions/{id}/minutes")
    @Allowed(Permission.DECIDE_CASE)
    String write(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "save") String act,
            @RequestParam(defaultValue = "") String remarks,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        return done(
                id,
                Optional.of(remarks),
                () -> {
                    if (act.equals("close")) {
                        minutes.close(id, version, remarks, officer);
                    } else {
                        minutes.remark(id, version, remarks, officer);
                    }
                },
                officer,
                words,
                model,
                response);
    }

    @PostMapping("/work/sessions/{id}/minutes/sign")
    @Allowed(Permission.DECIDE_CASE)
    String sign(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String part,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        var known = part.equals(Part.CHAIR.name()) ? Part.CHAIR : Part.SECRETARY;
        return done(id, Optional.empty(), () -> minutes.sign(id, known, officer), officer, words, model, response);
    }

    private String done(
            UUID id,
            Optional<String> typed,
            Runnable act,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        var refused = "";
        var changed = false;
        try {
            act.run();
            return "redirect:/work/sessions/" + id + "/minutes";
        } catch (SessionRefused no) {
            response.setStatus(UNPROCESSABLE);
            refused = words.text("work.session.refused." + no.why());
        } catch (ChangedMeanwhile outdated) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            changed = true;
        }
        var record = minutes.read(id, officer);
        model.addAttribute(
                "page", views.minutes(record, typed.orElse(record.remarks()), changed, refused, officer, words));
        return "workbench/minutes";
    }
}
