// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.amparo.access.Allowed;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.Words;
import org.amparo.kernel.TypedTime;
import org.amparo.registration.DecidePresence;
import org.amparo.registration.PresenceChanged;
import org.amparo.registration.PresenceState;
import org.amparo.registration.SummonsDays;
import org.amparo.registration.SummonsTimeGone;
import org.amparo.workbench.PresenceDeskView.Errors;
import org.amparo.workbench.PresenceDeskView.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Looks at the proof that somebody is in the country, accepts it, or asks the person to come; notes who came. */
@Controller
class PresenceDeskPage {

    private static final int UNPROCESSABLE = 422;
    private static final int CONFLICT = 409;

    private final PresenceDeskViews views;
    private final DecidePresence decide;
    private final SummonsDays days;

    PresenceDeskPage(PresenceDeskViews views, DecidePresence decide, SummonsDays days) {
        this.views = views;
        this.decide = decide;
        this.days = days;
    }

    @GetMapping("/work/applications/{id}/presence")
    @Allowed(Permission.READ_APPLICATION)
    String show(@PathVariable UUID id, Officer officer, Words words, Model model) {
        model.addAttribute("page", views.of(id, officer, words));
        return "workbench/presence";
    }

    @PostMapping("/work/applications/{id}/presence/accept")
    @Allowed(Permission.CHECK_PRESENCE)
    String accept(
            @PathVariable UUID id,
            @RequestParam PresenceState seen,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        return unlessChanged(id, () -> decide.accept(id, seen, officer), officer, words, model, response);
    }

    @PostMapping("/work/applications/{id}/presence/came")
    @Allowed(Permission.CHECK_PRESENCE)
    String came(
            @PathVariable UUID id,
            @RequestParam UUID summons,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        return unlessChanged(id, () -> decide.came(id, summons, officer), officer, words, model, response);
    }

    @PostMapping("/work/applications/{id}/presence/missed")
    @Allowed(Permission.CHECK_PRESENCE)
    String missed(
            @PathVariable UUID id,
            @RequestParam UUID summons,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        return unlessChanged(id, () -> decide.missed(id, summons, officer), officer, words, model, response);
    }

    @PostMapping("/work/applications/{id}/presence/summon")
    @Allowed(Permission.CHECK_PRESENCE)
    String summon(
            @PathVariable UUID id,
            @RequestParam PresenceState seen,
            @RequestParam(defaultValue = "") String office,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") String cause,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String look,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        var typed = new Typed(office, from, at, cause, reason);
        if (!look.isEmpty()) {
            return page(id, typed, lookErrors(typed, words), "", officer, words, model);
        }
        var where =
                days.offices().stream().filter(one -> one.code().equals(office)).findFirst();
        var when = TypedTime.moment(at);
        var why = days.causes().stream().filter(one -> one.name().equals(cause)).findFirst();
        var length = reason.strip().length();
        var errors = new Errors(
                where.isEmpty() ? words.text("work.presence.error.office") : "",
                "",
                when.isEmpty() ? words.text("work.presence.error.time") : "",
                why.isEmpty() ? words.text("work.presence.error.cause") : "",
                length == 0 || length > DecidePresence.LONGEST ? words.text("work.presence.error.reason") : "");
        if (!errors.isNone()) {
            response.setStatus(UNPROCESSABLE);
            return page(id, typed, errors, "", officer, words, model);
        }
        try {
            var asked = new DecidePresence.Asked(where.orElseThrow(), when.orElseThrow(), why.orElseThrow(), reason);
            decide.summon(id, asked, seen, officer);
        } catch (SummonsTimeGone quicker) {
            response.setStatus(CONFLICT);
            var gone = new Errors("", "", words.text("work.presence.error.gone"), "", "");
            return page(id, typed, gone, "", officer, words, model);
        } catch (PresenceChanged meanwhile) {
            response.setStatus(CONFLICT);
            return page(id, typed, Errors.NONE, words.text("work.presence.changed"), officer, words, model);
        }
        return address(id);
    }

    /** Which times another office, or another week, has: what was typed stays. */
    private static Errors lookErrors(Typed typed, Words words) {
        return new Errors(
                "", TypedTime.day(typed.from()).isEmpty() ? words.text("work.presence.error.day") : "", "", "", "");
    }

    private String page(UUID id, Typed typed, Errors errors, String notice, Officer officer, Words words, Model model) {
        model.addAttribute("page", views.of(id, typed, errors, notice, officer, words));
        return "workbench/presence";
    }

    private String unlessChanged(
            UUID id, Runnable act, Officer officer, Words words, Model model, HttpServletResponse response) {
        try {
            act.run();
            return address(id);
        } catch (PresenceChanged meanwhile) {
            response.setStatus(CONFLICT);
            var fresh = views.of(id, officer, words);
            model.addAttribute(
                    "page",
                    views.of(id, fresh.typed(), Errors.NONE, words.text("work.presence.changed"), officer, words));
            return "workbench/presence";
        }
    }

    private static String address(UUID id) {
        return "redirect:/work/applications/" + id + "/presence";
    }
}
