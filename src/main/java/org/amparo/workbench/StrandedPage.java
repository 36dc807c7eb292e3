// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import jakarta.servlet.http.HttpServletResponse;
import org.amparo.access.Allowed;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.appointments.BookingRefused;
import org.amparo.appointments.Stranded;
import org.amparo.appointments.Stranded.Group;
import org.amparo.country.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes people who were expected at an office that is no more to another. */
@Controller
class StrandedPage {

    private static final int CONFLICT = 409;

    private final Stranded stranded;
    private final Frames frames;

    StrandedPage(Stranded stranded, Frames frames) {
        this.stranded = stranded;
        this.frames = frames;
    }

    @GetMapping("/work/appointments/stranded")
    @Allowed(Permission.MANAGE_OFFICE)
    String show(
            @RequestParam(defaultValue = "") String moved,
            @RequestParam(defaultValue = "") String waiting,
            Officer officer,
            Words words,
            Model model) {
        var notice = isNumber(moved) && isNumber(waiting)
                ? words.text("work.stranded.done", Integer.parseInt(moved), Integer.parseInt(waiting))
                : "";
        return page(notice, false, officer, words, model);
    }

    @PostMapping("/work/appointments/stranded")
    @Allowed(Permission.MANAGE_OFFICE)
    String move(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String service,
            @RequestParam(defaultValue = "") String to,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        try {
            var done = stranded.move(from, service, to, officer);
            return "redirect:/work/appointments/stranded?moved=" + done.moved() + "&waiting=" + done.waiting();
        } catch (BookingRefused refused) {
            response.setStatus(CONFLICT);
            var why = words.text("work.appointment.refused." + refused.why().name());
            return page(why, true, officer, words, model);
        }
    }

    private String page(String notice, boolean wrong, Officer officer, Words words, Model model) {
        var lines = stranded.groups(officer).stream()
                .map(group -> line(group, officer, words))
                .toList();
        model.addAttribute("page", new StrandedView(frames.of(officer, "staff", words), lines, notice, wrong));
        return "workbench/stranded";
    }

    private StrandedView.Line line(Group group, Officer officer, Words words) {
        return new StrandedView.Line(
                group.office(),
                group.service(),
                TodayViews.purpose(group.service(), words),
                words.text("work.stranded.booked.count", group.booked()),
                words.text("work.stranded.waiting.count", group.waiting()),
                group.first().map(words::date).orElse(""),
                stranded.takers(group.service(), officer).stream()
                        .map(office -> new Choice(
                                office.code(), office.name(), office.code().equals(officer.office())))
                        .toList());
    }

    private static boolean isNumber(String typed) {
        return typed.matches("[0-9]{1,6}");
    }
}
