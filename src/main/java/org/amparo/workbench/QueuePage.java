// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.amparo.access.Allowed;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;
import org.amparo.registration.ApplicationState;
import org.amparo.registration.Applications;
import org.amparo.registration.QueueFilter;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who waits for the officer's office, the longest waiting first. The filters live in the address. */
@Controller
class QueuePage {

    private final Applications applications;
    private final Frames frames;
    private final QueueLines lines;
    private final CountryPack pack;

    QueuePage(Applications applications, Frames frames, QueueLines lines, CountryPack pack) {
        this.applications = applications;
        this.frames = frames;
        this.lines = lines;
        this.pack = pack;
    }

    /** Who receives people begins with them. Those without applications to read (auditors, administrators) see that there is nothing here for them. */
    @GetMapping("/work")
    @Allowed(Permission.WORK)
    String home(Officer officer, Words words, Model model) {
        var frame = frames.of(officer, "", words);
        if (frame.receives()) {
            return "redirect:/work/today";
        }
        if (officer.may(Permission.READ_APPLICATION)) {
            return "redirect:/work/applications";
        }
        model.addAttribute("page", new HomeView(frame));
        return "workbench/home";
    }

    @GetMapping("/work/applications")
    @Allowed(Permission.READ_APPLICATION)
    String show(
            @RequestParam(defaultValue = "pre-registered") String state,
            @RequestParam(defaultValue = "") String office,
            @RequestParam(defaultValue = "1") int page,
            Officer officer,
            Words words,
            Model model) {
        var wanted = state(state);
        var chosen = Optional.of(office).filter(code -> officer.offices().contains(code));
        var rows = applications.queue(new QueueFilter(chosen, wanted, page - 1), officer);
        model.addAttribute(
                "page",
                new QueueView(
                        frames.of(officer, wanted.map(QueuePage::key).orElse("all"), words),
                        wanted.map(QueuePage::key).orElse("all"),
                        offices(officer, chosen),
                        chosen.orElse(""),
                        lines.of(rows.rows(), words),
                        rows.page() + 1,
                        rows.more()));
        return "workbench/queue";
    }

    private List<Choice> offices(Officer officer, Optional<String> chosen) {
        return pack.offices().stream()
                .filter(office -> officer.offices().contains(office.code()))
                .map(office -> new Choice(office.code(), office.name(), chosen.equals(Optional.of(office.code()))))
                .toList();
    }

    private static Optional<ApplicationState> state(String key) {
        return Arrays.stream(ApplicationState.values())
                .filter(state -> key(state).equals(key))
                .findFirst();
    }

    private static String key(ApplicationState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
