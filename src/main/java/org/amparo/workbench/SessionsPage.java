// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Allowed;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;
import org.amparo.procedure.committee.HoldSession;
import org.amparo.procedure.committee.PlanSession;
import org.amparo.procedure.committee.Session.How;
import org.amparo.procedure.committee.SessionRefused;
import org.amparo.procedure.committee.Sessions;
import org.amparo.registration.ChangedMeanwhile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sessions of a body: when and where, the agenda, and who is there. */
@Controller
class SessionsPage {

    private static final int UNPROCESSABLE = 422;

    private final Sessions sessions;
    private final PlanSession plan;
    private final HoldSession hold;
    private final SessionViews views;
    private final CountryPack pack;

    SessionsPage(Sessions sessions, PlanSession plan, HoldSession hold, SessionViews views, CountryPack pack) {
        this.sessions = sessions;
        this.plan = plan;
        this.hold = hold;
        this.views = views;
        this.pack = pack;
    }

    @GetMapping("/work/sessions")
    @Allowed(Permission.DECIDE_CASE)
    String list(Officer officer, Words words, Model model) {
        model.addAttribute("page", views.every("", "", "", "", "", officer, words));
        return "workbench/sessions";
    }

    @PostMapping("/work/sessions")
    @Allowed(Permission.DECIDE_CASE)
    String plan(
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String time,
            @RequestParam(defaultValue = "") String place,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        try {
            return "redirect:/work/sessions/" + plan.plan(body, moment(day, time), place, officer);
        } catch (SessionRefused refused) {
            response.setStatus(UNPROCESSABLE);
            model.addAttribute(
                    "page", views.every(body, day, time, place, refused.why().name(), officer, words));
            return "workbench/sessions";
        }
    }

    private Optional<Instant> moment(String day, String time) {
        try {
            return Optional.of(LocalDate.parse(day.strip())
                    .atTime(LocalTime.parse(time.strip()))
                    .atZone(pack.zone())
                    .toInstant());
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    @GetMapping("/work/sessions/{id}")
    @Allowed(Permission.DECIDE_CASE)
    String one(@PathVariable UUID id, Officer officer, Words words, Model model) {
        model.addAttribute("page", views.one(sessions.get(id, officer), "", officer, words));
        return "workbench/session";
    }

    /** @param act {@code add} for those that were ticked, {@code all} for all that wait */
    @PostMapping("/work/sessions/{id}/agenda")
    @Allowed(Permission.DECIDE_CASE)
    String agenda(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "add") String act,
            @RequestParam(name = "case", defaultValue = "") List<UUID> chosen,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        return done(
                id,
                () -> {
                    if (act.equals("all")) {
                        plan.addAll(id, officer);
                    } else {
                        plan.add(id, chosen, officer);
                    }
                },
                officer,
                words,
                model,
                response);
    }

    @PostMapping("/work/sessions/{id}/agenda/{item}")
    @Allowed(Permission.DECIDE_CASE)
    String order(
            @PathVariable UUID id,
            @PathVariable UUID item,
            @RequestParam(defaultValue = "") String act,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        return done(
                id,
                () -> {
                    switch (act) {
                        case "up" -> plan.move(id, item, true, officer);
                        case "down" -> plan.move(id, item, false, officer);
                        case "remove" -> plan.remove(id, item, officer);
                        default -> {}
                    }
                },
                officer,
                words,
                model,
                response);
    }

    @PostMapping("/work/sessions/{id}/attendance")
    @Allowed(Permission.DECIDE_CASE)
    String attend(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam Map<String, String> typed,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        var said = new HashMap<String, How>();
        typed.forEach((name, how) -> {
            if (name.startsWith("seat-")) {
                said.put(name.substring("seat-".length()), how(how));
            }
        });
        return done(id, () -> hold.attend(id, version, said, officer), officer, words, model, response);
    }

    private static How how(String typed) {
        return List.of(How.values()).stream()
                .filter(how -> how.name().equals(typed))
                .findFirst()
                .orElse(How.ABSENT);
    }

    @PostMapping("/work/sessions/{id}/cancel")
    @Allowed(Permission.DECIDE_CASE)
    String cancel(@PathVariable UUID id, Officer officer, Words words, Model model, HttpServletResponse response) {
        return done(id, () -> plan.cancel(id, officer), officer, words, model, response);
    }

    private String done(
            UUID id, Runnable act, Officer officer, Words words, Model model, HttpServletResponse response) {
        String refused;
        try {
            act.run();
            return "redirect:/work/sessions/" + id;
        } catch (SessionRefused no) {
            response.setStatus(UNPROCESSABLE);
            refused = words.text("work.session.refused." + no.why());
        } catch (ChangedMeanwhile outdated) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            refused = words.text("work.session.changed");
        }
        model.addAttribute("page", views.one(sessions.get(id, officer), refused, officer, words));
        return "workbench/session";
    }
}
