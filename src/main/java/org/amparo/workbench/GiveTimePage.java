// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.amparo.access.Allowed;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.appointments.BookSlot;
import org.amparo.appointments.Booking;
import org.amparo.appointments.BookingRefused;
import org.amparo.appointments.CallOff;
import org.amparo.appointments.OfficeCalendar;
import org.amparo.appointments.WaitForSlot;
import org.amparo.country.Words;
import org.amparo.kernel.TypedTime;
import org.amparo.workbench.GiveTimeViews.Outcome;
import org.amparo.workbench.GiveTimeViews.Person;
import org.amparo.workbench.GiveTimeViews.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Gives somebody a time, at whichever office suits them, moves it, calls it off or puts them on the waiting list: for whoever
 * can't do it alone, and where the person has no changes left.
 */
@Controller
class GiveTimePage {

    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;
    private static final Set<String> DONE = Set.of("given", "moved", "off", "waits", "left");

    private final GiveTimeViews views;
    private final BookSlot bookSlot;
    private final WaitForSlot waitForSlot;
    private final CallOff callOff;
    private final OfficeCalendar calendar;

    GiveTimePage(
            GiveTimeViews views, BookSlot bookSlot, WaitForSlot waitForSlot, CallOff callOff, OfficeCalendar calendar) {
        this.views = views;
        this.bookSlot = bookSlot;
        this.waitForSlot = waitForSlot;
        this.callOff = callOff;
        this.calendar = calendar;
    }

    /** The fields as they come. */
    record Fields(
            @Nullable String service,
            @Nullable String office,
            @Nullable String people,
            @Nullable String access,
            @Nullable String from,
            @Nullable String at,
            @Nullable String move,
            @Nullable String reason) {

        Typed typed() {
            return new Typed(
                    text(service),
                    text(office),
                    text(people),
                    !text(access).isEmpty(),
                    text(from),
                    text(at),
                    !text(move).isEmpty(),
                    text(reason));
        }

        private static String text(@Nullable String typed) {
            return typed == null ? "" : typed.strip();
        }
    }

    @GetMapping("/work/applications/{id}/appointment")
    @Allowed(Permission.RECEIVE_VISITORS)
    String show(
            @PathVariable UUID id,
            @ModelAttribute Fields fields,
            @RequestParam(defaultValue = "") String done,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        var typed = fields.typed();
        var person = views.person(id, typed.service(), officer);
        var errors = errors(person, typed, words);
        if (!errors.isEmpty()) {
            response.setStatus(UNPROCESSABLE);
        }
        return page(person, typed, new Outcome(errors, "", DONE.contains(done) ? done : ""), officer, words, model);
    }

    /** Gives the time chosen, or gives it instead of the one that is held. */
    @PostMapping("/work/applications/{id}/appointment")
    @Allowed(Permission.RECEIVE_VISITORS)
    String give(
            @PathVariable UUID id,
            @ModelAttribute Fields fields,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        var typed = fields.typed();
        var person = views.person(id, typed.service(), officer);
        var errors = errors(person, typed, words);
        var at = TypedTime.moment(typed.at());
        if (at.isEmpty()) {
            errors.put("at", words.text("work.appointment.error.at"));
        }
        if (!errors.isEmpty()) {
            response.setStatus(UNPROCESSABLE);
            return page(person, typed, new Outcome(errors, "", ""), officer, words, model);
        }
        var where = views.office(person, typed);
        var visitor = person.visitor(views.people(person, typed).orElseThrow(), typed.accessible());
        try {
            if (typed.move()) {
                bookSlot.move(visitor, where, person.service(), at.get(), officer);
            } else {
                bookSlot.book(visitor, where, person.service(), at.get(), officer);
            }
        } catch (BookingRefused refused) {
            var now = views.person(id, person.service(), officer);
            if (isThere(now, where, at.get())) {
                // pressed twice
                return address(now, typed.move() ? "moved" : "given");
            }
            response.setStatus(CONFLICT);
            // those of the same day are the nearest
            var near = typed.from(calendar.wall(where, at.get()).toLocalDate());
            return page(now, near, new Outcome(Map.of(), refused.why().name(), ""), officer, words, model);
        }
        return address(person, typed.move() ? "moved" : "given");
    }

    /** @param seen the booking the officer read of */
    @PostMapping("/work/applications/{id}/appointment/call-off")
    @Allowed(Permission.RECEIVE_VISITORS)
    String callOff(
            @PathVariable UUID id,
            @RequestParam UUID seen,
            @ModelAttribute Fields fields,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        var typed = fields.typed();
        var person = views.person(id, typed.service(), officer);
        if (typed.reason().isEmpty() || typed.reason().length() > CallOff.LONGEST_REASON) {
            response.setStatus(UNPROCESSABLE);
            var errors = Map.of("reason", words.text("work.appointment.error.reason"));
            return page(person, typed, new Outcome(errors, "", ""), officer, words, model);
        }
        return unlessRefused(
                person,
                typed,
                "off",
                now -> callOff.callOff(id, seen, typed.reason(), officer),
                officer,
                words,
                model,
                response);
    }

    @PostMapping("/work/applications/{id}/appointment/wait")
    @Allowed(Permission.RECEIVE_VISITORS)
    String join(
            @PathVariable UUID id,
            @ModelAttribute Fields fields,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        var typed = fields.typed();
        var person = views.person(id, typed.service(), officer);
        var errors = errors(person, typed, words);
        if (!errors.isEmpty()) {
            response.setStatus(UNPROCESSABLE);
            return page(person, typed, new Outcome(errors, "", ""), officer, words, model);
        }
        var where = views.office(person, typed);
        var earliest = TypedTime.day(typed.from()).orElse(calendar.today(where));
        return unlessRefused(
                person,
                typed,
                "waits",
                now -> waitForSlot.join(
                        now.visitor(views.people(now, typed).orElseThrow(), typed.accessible()),
                        where,
                        now.service(),
                        earliest,
                        officer),
                officer,
                words,
                model,
                response);
    }

    @PostMapping("/work/applications/{id}/appointment/leave")
    @Allowed(Permission.RECEIVE_VISITORS)
    String leave(@PathVariable UUID id, @ModelAttribute Fields fields, Officer officer) {
        var person = views.person(id, fields.typed().service(), officer);
        waitForSlot.leave(id, person.service(), officer);
        return address(person, "left");
    }

    private String unlessRefused(
            Person person,
            Typed typed,
            String done,
            Consumer<Person> act,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        try {
            act.accept(person);
            return address(person, done);
        } catch (BookingRefused refused) {
            response.setStatus(CONFLICT);
            var now = views.person(person.id(), person.service(), officer);
            return page(now, typed, new Outcome(Map.of(), refused.why().name(), ""), officer, words, model);
        }
    }

    private Map<String, String> errors(Person person, Typed typed, Words words) {
        var errors = new LinkedHashMap<String, String>();
        if (views.people(person, typed).isEmpty()) {
            errors.put("people", words.text("work.appointment.error.people"));
        }
        if (!typed.from().isEmpty() && TypedTime.day(typed.from()).isEmpty()) {
            errors.put("from", words.text("work.appointment.error.from"));
        }
        return errors;
    }

    private static boolean isThere(Person person, String office, Instant at) {
        return person.held()
                .filter(held -> held.office().equals(office))
                .map(Booking::startsAt)
                .filter(at::equals)
                .isPresent();
    }

    private String page(Person person, Typed typed, Outcome outcome, Officer officer, Words words, Model model) {
        model.addAttribute("page", views.of(person, typed, outcome, officer, words));
        return "workbench/give-time";
    }

    private static String address(Person person, String done) {
        return "redirect:/work/applications/" + person.id() + "/appointment?service=" + person.service() + "&done="
                + done;
    }
}
