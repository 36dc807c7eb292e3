// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Allowed;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.appointments.ReceiveVisitors;
import org.amparo.appointments.Visit;
import org.amparo.country.Words;
import org.amparo.workbench.TodayViews.Wanted;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The office's day: who waits, in turn, and calling them. People are called by number. The filters live in the address. */
@Controller
class TodayPage {

    private static final int UNPROCESSABLE = 422;
    private static final int CONFLICT = 409;
    private static final int LONGEST_DESK = 12;

    private final TodayViews views;
    private final ReceiveVisitors receive;
    private final OwnOffice offices;

    TodayPage(TodayViews views, ReceiveVisitors receive, OwnOffice offices) {
        this.views = views;
        this.receive = receive;
        this.offices = offices;
    }

    @GetMapping("/work/today")
    @Allowed(Permission.RECEIVE_VISITORS)
    String show(
            @RequestParam(defaultValue = "") String office,
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam(defaultValue = "") String language,
            Officer officer,
            Words words,
            Model model) {
        var wanted = new Wanted(purpose, language);
        model.addAttribute("page", views.of(offices.of(office, officer), wanted, "", false, officer, words));
        return "workbench/today";
    }

    /** Whoever is next, or somebody in particular, comes to the officer's desk; the visit goes on where it belongs. */
    @PostMapping("/work/today/call")
    @Allowed(Permission.RECEIVE_VISITORS)
    String call(
            @RequestParam(defaultValue = "") String office,
            @RequestParam Optional<UUID> visit,
            @RequestParam(defaultValue = "") String desk,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        var where = offices.of(office, officer);
        var said = desk.strip();
        var busy = receive.atDesk(officer).filter(there -> !visit.equals(Optional.of(there.id())));
        if (busy.isPresent()) {
            var notice = words.text("work.today.busy", busy.get().ticket());
            return again(where, notice, false, CONFLICT, officer, words, model, response);
        }
        if (said.isEmpty() || said.length() > LONGEST_DESK) {
            return again(where, "", true, UNPROCESSABLE, officer, words, model, response);
        }
        var called =
                visit.isEmpty() ? receive.callNext(where, said, officer) : receive.call(visit.get(), said, officer);
        if (called.isEmpty()) {
            var notice = words.text(visit.isEmpty() ? "work.today.nobody" : "work.today.taken");
            return again(where, notice, false, CONFLICT, officer, words, model, response);
        }
        return "redirect:" + views.onwards(called.get(), officer);
    }

    @PostMapping("/work/today/visits/{id}/back")
    @Allowed(Permission.RECEIVE_VISITORS)
    String back(@PathVariable UUID id, Officer officer) {
        receive.sendBack(id, officer);
        return today(id, officer);
    }

    /** {@code how}: served, left, or later. */
    @PostMapping("/work/today/visits/{id}/end")
    @Allowed(Permission.RECEIVE_VISITORS)
    String end(@PathVariable UUID id, @RequestParam String how, Officer officer) {
        receive.end(id, Visit.End.valueOf(how.toUpperCase(Locale.ROOT)), officer);
        return today(id, officer);
    }

    private String today(UUID visit, Officer officer) {
        return "redirect:/work/today?office=" + receive.get(visit, officer).office();
    }

    private String again(
            String office,
            String notice,
            boolean deskMissing,
            int status,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        response.setStatus(status);
        model.addAttribute("page", views.of(office, Wanted.ALL, notice, deskMissing, officer, words));
        return "workbench/today";
    }
}
