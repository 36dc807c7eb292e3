// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.amparo.access.Allowed;
import org.amparo.access.NotAllowed;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.appointments.OfficeCalendar;
import org.amparo.appointments.ReceiveVisitors;
import org.amparo.appointments.ReceiveVisitors.WalkIn;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;
import org.amparo.registration.KnownVisitors;
import org.amparo.registration.KnownVisitors.Known;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Adds somebody who comes without an appointment, known or not yet, and gives them a number. */
@Controller
class WalkInPage {

    private static final int UNPROCESSABLE = 422;
    private static final int MOST_PEOPLE = 50;

    private final ReceiveVisitors receive;
    private final KnownVisitors visitors;
    private final OfficeCalendar calendar;
    private final OwnOffice offices;
    private final Frames frames;
    private final CountryPack pack;

    WalkInPage(
            ReceiveVisitors receive,
            KnownVisitors visitors,
            OfficeCalendar calendar,
            OwnOffice offices,
            Frames frames,
            CountryPack pack) {
        this.receive = receive;
        this.visitors = visitors;
        this.calendar = calendar;
        this.offices = offices;
        this.frames = frames;
        this.pack = pack;
    }

    private record Typed(
            String office, Optional<UUID> subject, String service, String language, String people, String urgent) {}

    @GetMapping("/work/today/walk-in")
    @Allowed(Permission.RECEIVE_VISITORS)
    String show(
            @RequestParam(defaultValue = "") String office,
            @RequestParam Optional<UUID> application,
            Officer officer,
            Words words,
            Model model) {
        var here = offices.of(office, officer);
        var typed = new Typed(here, application, first(here), "", "1", "");
        model.addAttribute("page", view(typed, Map.of(), officer, words));
        return "workbench/walk-in";
    }

    @PostMapping("/work/today/walk-in")
    @Allowed(Permission.RECEIVE_VISITORS)
    String add(
            @RequestParam(defaultValue = "") String office,
            @RequestParam Optional<UUID> application,
            @RequestParam(defaultValue = "") String service,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "1") String people,
            @RequestParam(defaultValue = "") String urgent,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        var here = offices.of(office, officer);
        var typed = new Typed(here, application, service, language, people.strip(), urgent);
        var wrong = wrong(typed, words);
        if (!wrong.isEmpty()) {
            response.setStatus(UNPROCESSABLE);
            model.addAttribute("page", view(typed, wrong, officer, words));
            return "workbench/walk-in";
        }
        var known = known(typed, officer);
        var spoken =
                language.isEmpty() ? known.map(one -> Spoken.of(one.language())).orElse("") : language;
        var why = Urgency.find(urgent).map(Urgency::key).orElse("");
        var walkIn = new WalkIn(known.map(Known::id), service, spoken, Integer.parseInt(typed.people()), why);
        return "redirect:/work/today/visits/"
                + receive.walkIn(walkIn, here, officer).id();
    }

    private Map<String, String> wrong(Typed typed, Words words) {
        var wrong = new LinkedHashMap<String, String>();
        if (!calendar.termsToday(typed.office()).offers(typed.service())) {
            wrong.put("service", words.text("work.today.walk-in.service.wrong"));
        }
        if (!typed.language().isEmpty()
                && Spoken.choices(pack, "", words).stream()
                        .noneMatch(one -> one.code().equals(typed.language()))) {
            wrong.put("language", words.text("work.today.walk-in.language.wrong"));
        }
        if (!typed.people().matches("[0-9]{1,2}")
                || Integer.parseInt(typed.people()) < 1
                || Integer.parseInt(typed.people()) > MOST_PEOPLE) {
            wrong.put("people", words.text("work.today.walk-in.people.wrong", MOST_PEOPLE));
        }
        return wrong;
    }

    private WalkInView view(Typed typed, Map<String, String> wrong, Officer officer, Words words) {
        var known = known(typed, officer);
        return new WalkInView(
                frames.of(officer, "today", words),
                typed.office(),
                known.map(one -> one.id().toString()).orElse(""),
                known.map(Known::called).orElse(""),
                services(typed.office()).stream()
                        .map(service -> new Choice(
                                service, TodayViews.purpose(service, words), service.equals(typed.service())))
                        .toList(),
                Spoken.choices(pack, typed.language(), words),
                typed.people(),
                Stream.concat(
                                Stream.of(new Choice(
                                        "",
                                        words.text("work.today.urgent.none"),
                                        typed.urgent().isEmpty())),
                                Arrays.stream(Urgency.values())
                                        .map(why -> new Choice(
                                                why.key(),
                                                words.text("work.today.urgent." + why.key()),
                                                why.key().equals(typed.urgent()))))
                        .toList(),
                wrong);
    }

    /** Somebody who has applied; nobody by a made-up number. */
    private Optional<Known> known(Typed typed, Officer officer) {
        return typed.subject()
                .map(id -> Optional.ofNullable(visitors.of(List.of(id), officer).get(id))
                        .orElseThrow(() -> new NotAllowed(Permission.RECEIVE_VISITORS)));
    }

    private List<String> services(String office) {
        var terms = calendar.termsToday(office);
        return calendar.rules().services().keySet().stream()
                .filter(terms::offers)
                .toList();
    }

    private String first(String office) {
        return services(office).stream().findFirst().orElse("");
    }
}
