// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.amparo.access.Allowed;
import org.amparo.access.NotThere;
import org.amparo.access.Permission;
import org.amparo.appointments.OfficeCalendar;
import org.amparo.appointments.ReceiveVisitors;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows in a waiting room who is called where: by number, never by name. Without sign-in, renewed by itself. */
@Controller
class ScreenPage {

    private final ReceiveVisitors receive;
    private final OfficeCalendar calendar;
    private final CountryPack pack;
    private final Clock clock;

    ScreenPage(ReceiveVisitors receive, OfficeCalendar calendar, CountryPack pack, Clock clock) {
        this.receive = receive;
        this.calendar = calendar;
        this.pack = pack;
        this.clock = clock;
    }

    @GetMapping("/screen/{code}")
    @Allowed(Permission.OPEN)
    String show(@PathVariable String code, Words words, Model model) {
        var office = pack.office(code).filter(known -> calendar.isUsed()).orElseThrow(NoSuchScreen::new);
        var called = receive.screen(code);
        model.addAttribute(
                "page",
                new ScreenView(
                        office.name(),
                        words.time(calendar.wall(code, clock.instant()).toLocalTime()),
                        inEachLanguage("screen.number"),
                        inEachLanguage("screen.desk"),
                        called.stream()
                                .map(one -> new ScreenView.Row(
                                        one.ticket(), one.desk(), words.text("screen.said", one.ticket(), one.desk())))
                                .toList(),
                        called.stream()
                                .map(one -> one.ticket() + "." + one.desk() + "." + one.calls())
                                .collect(Collectors.joining(" "))));
        return "portal/screen";
    }

    private List<ScreenView.Word> inEachLanguage(String key) {
        var seen = new LinkedHashMap<String, ScreenView.Word>();
        pack.languages().stream()
                .map(pack::words)
                .map(one -> new ScreenView.Word(one.lang(), one.dir(), one.text(key)))
                .forEach(word -> seen.putIfAbsent(word.text(), word));
        return List.copyOf(seen.values());
    }

    /** The country has no such office. */
    private static final class NoSuchScreen extends RuntimeException implements NotThere {
        private static final long serialVersionUID = 1L;
    }
}
