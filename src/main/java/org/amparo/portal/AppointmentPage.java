// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Allowed;
import org.amparo.access.Applicant;
import org.amparo.access.HelpScope;
import org.amparo.access.Permission;
import org.amparo.appointments.BookSlot;
import org.amparo.appointments.BookingRefused;
import org.amparo.appointments.OfficeCalendar;
import org.amparo.appointments.WaitForSlot;
import org.amparo.country.Words;
import org.amparo.kernel.TypedTime;
import org.amparo.portal.AppointmentViews.Asked;
import org.amparo.portal.AppointmentViews.Subject;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where an applicant chooses when to come, changes it, gives it back, or waits for a place that becomes free. */
@Controller
class AppointmentPage {

    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;
    private static final String ADDRESS = "redirect:/apply/appointment?for=";

    private final AppointmentViews views;
    private final BookSlot bookSlot;
    private final WaitForSlot waitForSlot;
    private final OfficeCalendar calendar;

    AppointmentPage(AppointmentViews views, BookSlot bookSlot, WaitForSlot waitForSlot, OfficeCalendar calendar) {
        this.views = views;
        this.bookSlot = bookSlot;
        this.waitForSlot = waitForSlot;
        this.calendar = calendar;
    }

    @GetMapping("/apply/appointment")
    @Allowed(value = Permission.APPLY, helping = HelpScope.REPLY)
    String show(
            @RequestParam(name = "for", defaultValue = "") String service,
            @RequestParam(defaultValue = "") String office,
            @RequestParam(defaultValue = "") String people,
            @RequestParam(defaultValue = "") String access,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String move,
            @RequestParam(defaultValue = "") String given,
            Applicant applicant,
            Words words,
            Model model) {
        var asked = new Asked(service, office, number(people), !access.isEmpty(), TypedTime.day(from), !move.isEmpty());
        var subject = views.subject(applicant, service).orElseThrow(NoSuchPage::new);
        if (subject.held().filter(views::isSummons).isPresent()) {
            return "redirect:/apply/presence";
        }
        model.addAttribute("given", !given.isEmpty() && subject.held().isEmpty());
        return page(subject, asked, "", Optional.empty(), words, model);
    }

    /** Books, or takes this time instead of the one that is held. */
    @PostMapping("/apply/appointment")
    @Allowed(value = Permission.APPLY, helping = HelpScope.REPLY)
    String book(
            @RequestParam(name = "for", defaultValue = "") String service,
            @RequestParam(defaultValue = "") String office,
            @RequestParam(defaultValue = "") String people,
            @RequestParam(defaultValue = "") String access,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String move,
            @RequestParam(defaultValue = "") String at,
            Applicant applicant,
            Words words,
            Model model,
            HttpServletResponse response) {
        var asked = new Asked(service, office, number(people), !access.isEmpty(), TypedTime.day(from), !move.isEmpty());
        var subject = views.subject(applicant, service).orElseThrow(NoSuchPage::new);
        var chosen = TypedTime.moment(at);
        if (chosen.isEmpty()) {
            response.setStatus(UNPROCESSABLE);
            return page(subject, asked, "NOTHING_CHOSEN", Optional.empty(), words, model);
        }
        var where = views.office(subject, asked);
        var visitor = views.visitor(subject, asked);
        try {
            if (asked.move()) {
                bookSlot.move(visitor, where, subject.service(), chosen.get(), applicant);
            } else {
                bookSlot.book(visitor, where, subject.service(), chosen.get(), applicant);
            }
            return ADDRESS + subject.service();
        } catch (BookingRefused refused) {
            if (isThere(subject, applicant, chosen.get())) {
                // pressed twice
                return ADDRESS + subject.service();
            }
            response.setStatus(CONFLICT);
            var now = views.subject(applicant, subject.service()).orElseThrow(NoSuchPage::new);
            return page(now, asked, refused.why().name(), chosen, words, model);
        }
    }

    @PostMapping("/apply/appointment/cancel")
    @Allowed(value = Permission.APPLY, helping = HelpScope.REPLY)
    String cancel(
            @RequestParam(name = "for", defaultValue = "") String service,
            Applicant applicant,
            Words words,
            Model model,
            HttpServletResponse response) {
        var subject = views.subject(applicant, service).orElseThrow(NoSuchPage::new);
        var told = unlessRefused(
                subject,
                applicant,
                () -> bookSlot.cancel(views.visitor(subject, Asked.NOTHING), subject.service(), applicant),
                words,
                model,
                response);
        return told.startsWith(ADDRESS) ? told + "&given=1" : told;
    }

    @PostMapping("/apply/appointment/wait")
    @Allowed(value = Permission.APPLY, helping = HelpScope.REPLY)
    String join(
            @RequestParam(name = "for", defaultValue = "") String service,
            @RequestParam(defaultValue = "") String office,
            @RequestParam(defaultValue = "") String people,
            @RequestParam(defaultValue = "") String access,
            Applicant applicant,
            Words words,
            Model model,
            HttpServletResponse response) {
        var asked = new Asked(service, office, number(people), !access.isEmpty(), Optional.empty(), false);
        var subject = views.subject(applicant, service).orElseThrow(NoSuchPage::new);
        var where = views.office(subject, asked);
        return unlessRefused(
                subject,
                applicant,
                () -> waitForSlot.join(
                        views.visitor(subject, asked), where, subject.service(), calendar.today(where), applicant),
                words,
                model,
                response);
    }

    @PostMapping("/apply/appointment/leave")
    @Allowed(value = Permission.APPLY, helping = HelpScope.REPLY)
    String leave(@RequestParam(name = "for", defaultValue = "") String service, Applicant applicant) {
        var subject = views.subject(applicant, service).orElseThrow(NoSuchPage::new);
        waitForSlot.leave(subject.needs().application(), subject.service(), applicant);
        return ADDRESS + subject.service();
    }

    /** Yes to a place that was held from the waiting list. */
    @PostMapping("/apply/appointment/accept")
    @Allowed(value = Permission.APPLY, helping = HelpScope.REPLY)
    String accept(
            @RequestParam(name = "for", defaultValue = "") String service,
            @RequestParam UUID offer,
            Applicant applicant,
            Words words,
            Model model,
            HttpServletResponse response) {
        var subject = views.subject(applicant, service).orElseThrow(NoSuchPage::new);
        return unlessRefused(
                subject,
                applicant,
                () -> waitForSlot.accept(subject.needs().application(), offer, applicant),
                words,
                model,
                response);
    }

    private String unlessRefused(
            Subject subject,
            Applicant applicant,
            Runnable act,
            Words words,
            Model model,
            HttpServletResponse response) {
        try {
            act.run();
            return ADDRESS + subject.service();
        } catch (BookingRefused refused) {
            response.setStatus(CONFLICT);
            var now = views.subject(applicant, subject.service()).orElseThrow(NoSuchPage::new);
            return page(now, Asked.NOTHING, refused.why().name(), Optional.empty(), words, model);
        }
    }

    private boolean isThere(Subject subject, Applicant applicant, Instant at) {
        return views.subject(applicant, subject.service())
                .flatMap(Subject::held)
                .filter(held -> held.startsAt().equals(at))
                .isPresent();
    }

    private String page(
            Subject subject, Asked asked, String refused, Optional<Instant> chosen, Words words, Model model) {
        model.addAttribute("page", views.of(subject, asked, refused, chosen, words));
        return "portal/appointment";
    }

    private static int number(String typed) {
        return typed.matches("[0-9]{1,3}") ? Integer.parseInt(typed) : 0;
    }
}
