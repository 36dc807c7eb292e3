// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.amparo.access.Allowed;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;
import org.amparo.registration.LookAtPaper;
import org.amparo.registration.PaperForms;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Begins with a form that came on paper: its language and the day it was handed in, which is the filing date. */
@Controller
class PaperStartPage {

    private static final int UNPROCESSABLE = 422;
    private static final Pattern DATE = Pattern.compile("([0-9]{1,2})[/. -]([0-9]{1,2})[/. -]([0-9]{4})");

    private final PaperForms papers;
    private final LookAtPaper lookAtPaper;
    private final Frames frames;
    private final CountryPack pack;

    PaperStartPage(PaperForms papers, LookAtPaper lookAtPaper, Frames frames, CountryPack pack) {
        this.papers = papers;
        this.lookAtPaper = lookAtPaper;
        this.frames = frames;
        this.pack = pack;
    }

    @GetMapping("/work/paper")
    @Allowed(Permission.ENTER_PAPER)
    String show(Officer officer, Words words, Model model) {
        var today = papers.today();
        var date = "%d/%d/%d".formatted(today.getDayOfMonth(), today.getMonthValue(), today.getYear());
        return page(officer, words, words.lang(), date, "", Map.of(), model);
    }

    @PostMapping("/work/paper")
    @Allowed(Permission.ENTER_PAPER)
    String start(
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String received,
            @RequestParam(defaultValue = "") String reason,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        var wrong = new LinkedHashMap<String, String>();
        var day = date(received).filter(papers::isPossible);
        if (pack.languages().stream().map(Locale::toLanguageTag).noneMatch(language::equals)) {
            wrong.put("language", words.text("work.assist.language.missing"));
        }
        if (day.isEmpty()) {
            wrong.put("received", words.text("work.paper.received.wrong"));
        } else if (day.get().isBefore(papers.today()) && reason.isBlank()) {
            wrong.put("reason", words.text("work.paper.reason.missing"));
        }
        if (reason.length() > PaperForms.LONGEST_REASON) {
            wrong.put("reason", words.text("work.paper.reason.long", PaperForms.LONGEST_REASON));
        }
        if (day.isPresent() && wrong.isEmpty()) {
            return "redirect:/work/paper/" + papers.start(officer, language, day.get(), reason);
        }
        response.setStatus(UNPROCESSABLE);
        return page(officer, words, language, received, reason, wrong, model);
    }

    /** A second officer says that the day on the paper is the one that was keyed. */
    @PostMapping("/work/applications/{id}/paper-date")
    @Allowed(Permission.CHECK_FACTS)
    String look(@PathVariable UUID id, Officer officer) {
        lookAtPaper.confirm(id, officer);
        return "redirect:/work/applications/" + id;
    }

    private static Optional<LocalDate> date(String typed) {
        var parts = DATE.matcher(typed.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(parts.group(3)),
                    Integer.parseInt(parts.group(2)),
                    Integer.parseInt(parts.group(1))));
        } catch (DateTimeException notInCalendar) {
            return Optional.empty();
        }
    }

    private String page(
            Officer officer,
            Words words,
            String language,
            String received,
            String reason,
            Map<String, String> wrong,
            Model model) {
        model.addAttribute(
                "page",
                new PaperStartView(
                        frames.of(officer, "paper", words),
                        AssistPage.languages(pack, language, words),
                        received,
                        reason,
                        papers.listOpen(officer).stream()
                                .map(paper -> new PaperStartView.Open(
                                        paper.id(), words.moment(paper.startedAt()), words.date(paper.receivedOn())))
                                .toList(),
                        wrong));
        return "workbench/paper-start";
    }
}
