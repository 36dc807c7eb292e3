// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.Locale;
import java.util.Optional;
import org.amparo.access.Allowed;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.appointments.OfficeCalendar;
import org.amparo.appointments.Silences;
import org.amparo.appointments.Silences.Silent;
import org.amparo.country.Words;
import org.amparo.registration.KnownVisitors;
import org.amparo.registration.KnownVisitors.Known;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists who has gone silent, for an officer to write or call. Nothing is decided here. */
@Controller
class SilentPage {

    private final Silences silences;
    private final KnownVisitors visitors;
    private final OfficeCalendar calendar;
    private final Frames frames;

    SilentPage(Silences silences, KnownVisitors visitors, OfficeCalendar calendar, Frames frames) {
        this.silences = silences;
        this.visitors = visitors;
        this.calendar = calendar;
        this.frames = frames;
    }

    @GetMapping("/work/appointments/silent")
    @Allowed(Permission.RECEIVE_VISITORS)
    String show(@RequestParam(defaultValue = "1") String page, Officer officer, Words words, Model model) {
        var asked = page.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(page) : 1;
        var found = silences.of(asked, officer);
        var known = visitors.of(found.people().stream().map(Silent::subject).toList(), officer);
        var missed = calendar.rules().missed();
        model.addAttribute(
                "page",
                new SilentView(
                        frames.of(officer, "today", words),
                        missed.weeks(),
                        missed.basis(),
                        found.people().stream()
                                .map(one -> line(one, known.get(one.subject()), officer, words))
                                .toList(),
                        found.page(),
                        found.more()));
        return "workbench/silent";
    }

    private SilentView.Line line(Silent one, @Nullable Known known, Officer officer, Words words) {
        var person = Optional.ofNullable(known);
        var work = person.filter(found -> officer.may(Permission.READ_APPLICATION))
                .filter(found -> officer.offices().contains(found.office()))
                .map(found -> "/work/applications/" + found.id());
        var state = words.text("work.appointment.state." + one.state().name().toLowerCase(Locale.ROOT));
        return new SilentView.Line(
                person.map(Known::controlNumber).orElse(""),
                person.map(Known::called).orElse(""),
                person.map(found -> Spoken.label(Spoken.of(found.language()), words))
                        .orElse(""),
                words.moment(calendar.wall(one.office(), one.startsAt())),
                TodayViews.purpose(one.service(), words) + words.text("kernel.comma") + " "
                        + frames.office(one.office()),
                one.misses() > 1 ? words.text("work.silent.state", state, one.misses()) : state,
                words.shortDate(calendar.wall(one.office(), one.since()).toLocalDate()),
                work.map(address -> address + "/appointment").orElse(""),
                work.filter(address -> officer.may(Permission.REQUEST_INFORMATION))
                        .map(address -> address + "/ask")
                        .orElse(""));
    }
}
