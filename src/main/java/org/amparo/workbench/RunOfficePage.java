// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.amparo.access.Allowed;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.appointments.OfficeCalendar;
import org.amparo.appointments.Replanned;
import org.amparo.appointments.RunOffice;
import org.amparo.country.Words;
import org.amparo.kernel.TypedTime;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Closes an office for days, opens it again, sets how it receives people. What it does to people is shown first; the second
 * press does it, unless it would touch others by then. Act is {@code look}, {@code change} or {@code confirm}.
 */
@Controller
class RunOfficePage {

    private static final int UNPROCESSABLE = 422;
    private static final int CONFLICT = 409;

    private final RunOffice run;
    private final RunOfficeViews views;
    private final OfficeCalendar calendar;
    private final OwnOffice own;

    RunOfficePage(RunOffice run, RunOfficeViews views, OfficeCalendar calendar, OwnOffice own) {
        this.run = run;
        this.views = views;
        this.calendar = calendar;
        this.own = own;
    }

    @GetMapping("/work/offices/{code}/close")
    @Allowed(Permission.MANAGE_OFFICE)
    String closing(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String day,
            Officer officer,
            Words words,
            Model model) {
        var office = own.exactly(code, officer);
        var first = TypedTime.day(day).orElseGet(() -> calendar.today(office));
        return close(views.close(office, ClosingTyped.on(first), Map.of(), officer, words), model);
    }

    @PostMapping("/work/offices/{code}/close")
    @Allowed(Permission.MANAGE_OFFICE)
    String close(
            @PathVariable String code,
            @ModelAttribute ClosingTyped form,
            @RequestParam(defaultValue = "look") String act,
            @RequestParam(defaultValue = "-1") int moved,
            @RequestParam(defaultValue = "-1") int waiting,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        var office = own.exactly(code, officer);
        var typed = form.stripped();
        if (act.equals("change")) {
            return close(views.close(office, typed, Map.of(), officer, words), model);
        }
        var wrong = typed.wrong(calendar.today(office));
        if (!wrong.isEmpty()) {
            response.setStatus(UNPROCESSABLE);
            return close(views.close(office, typed, wrong, officer, words), model);
        }
        if (!act.equals("confirm")) {
            var touched = run.previewClosing(office, typed.first(), typed.last(), officer);
            return close(views.closing(office, typed, touched, false, officer, words), model);
        }
        var seen = new Replanned(moved, waiting);
        var touched = run.closeAsSeen(office, typed.first(), typed.last(), typed.reason(), seen, officer);
        if (touched.equals(seen)) {
            return done(office, "closed", touched);
        }
        response.setStatus(CONFLICT);
        return close(views.closing(office, typed, touched, true, officer, words), model);
    }

    /** Without a reason nothing is opened, and the board asks for it again. */
    @PostMapping("/work/offices/{code}/closings/{id}/open")
    @Allowed(Permission.MANAGE_OFFICE)
    String open(
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Officer officer) {
        var office = own.exactly(code, officer);
        var said = reason.strip();
        if (said.isEmpty() || said.length() > RunOffice.LONGEST_REASON) {
            return "redirect:" + BoardViews.address(office) + "?done=reason";
        }
        run.open(office, id, said, officer);
        return "redirect:" + BoardViews.address(office) + "?done=opened";
    }

    @GetMapping("/work/offices/{code}/terms")
    @Allowed(Permission.MANAGE_OFFICE)
    String terms(@PathVariable String code, Officer officer, Words words, Model model) {
        var office = own.exactly(code, officer);
        var tomorrow = calendar.today(office).plusDays(1);
        var typed = TermsTyped.of(calendar.terms(office, tomorrow), tomorrow);
        return terms(views.terms(office, typed, Map.of(), officer, words), model);
    }

    @PostMapping("/work/offices/{code}/terms")
    @Allowed(Permission.MANAGE_OFFICE)
    String set(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(defaultValue = "look") String act,
            @RequestParam(defaultValue = "-1") int moved,
            @RequestParam(defaultValue = "-1") int waiting,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        var office = own.exactly(code, officer);
        var typed = TermsTyped.of(form);
        if (act.equals("change")) {
            return terms(views.terms(office, typed, Map.of(), officer, words), model);
        }
        var services = calendar.rules().services().keySet();
        var wrong = typed.wrong(calendar.today(office), services);
        if (!wrong.isEmpty()) {
            response.setStatus(UNPROCESSABLE);
            return terms(views.terms(office, typed, wrong, officer, words), model);
        }
        var terms = typed.terms(services);
        if (!act.equals("confirm")) {
            var touched = run.preview(office, terms, officer);
            return terms(views.preview(office, typed, terms, touched, false, officer, words), model);
        }
        var seen = new Replanned(moved, waiting);
        var touched = run.setAsSeen(office, terms, typed.field("reason"), seen, officer);
        if (touched.equals(seen)) {
            return done(office, "terms", touched);
        }
        response.setStatus(CONFLICT);
        return terms(views.preview(office, typed, terms, touched, true, officer, words), model);
    }

    private static String close(OfficeCloseView page, Model model) {
        model.addAttribute("page", page);
        return page.preview().isPresent() ? "workbench/close-preview" : "workbench/close";
    }

    private static String terms(OfficeTermsView page, Model model) {
        model.addAttribute("page", page);
        return page.preview().isPresent() ? "workbench/terms-preview" : "workbench/terms";
    }

    private static String done(String office, String what, Replanned touched) {
        return "redirect:%s?done=%s-%d-%d"
                .formatted(BoardViews.address(office), what, touched.moved(), touched.waiting());
    }
}
