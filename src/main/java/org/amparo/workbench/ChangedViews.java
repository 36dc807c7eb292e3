// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.amparo.access.Officer;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;
import org.amparo.registration.ApplicationView;
import org.amparo.registration.Applications;
import org.amparo.registration.Fact;
import org.amparo.registration.FactCheck;
import org.amparo.registration.PersonFacts;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Answers with the page that shows both versions. */
@Component
class ChangedViews {

    private static final int LATEST = 5;

    private final Applications applications;
    private final Frames frames;
    private final CountryPack pack;

    ChangedViews(Applications applications, Frames frames, CountryPack pack) {
        this.applications = applications;
        this.frames = frames;
        this.pack = pack;
    }

    /** After an act that is better looked at anew. */
    String show(UUID id, Officer officer, Words words, Model model, HttpServletResponse response) {
        var application = applications.get(id, officer);
        return answer(
                new ChangedView(
                        frames.of(officer, "", words),
                        "/work/applications/" + id,
                        "",
                        Marked.same(""),
                        Marked.same(""),
                        changes(application, words),
                        "",
                        Map.of()),
                model,
                response);
    }

    /** After a correction: what the officer wrote, beside what stands now. */
    String show(
            UUID id,
            Fact fact,
            String typed,
            Map<String, List<String>> form,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        var application = applications.get(id, officer);
        var mine = PersonFacts.print(fact, typed, words, pack);
        var theirs = PersonFacts.print(fact, application.fact(fact).current(), words, pack);
        var again = new TreeMap<>(form);
        again.put("version", List.of(Integer.toString(application.version())));
        again.remove("_csrf");
        return answer(
                new ChangedView(
                        frames.of(officer, "", words),
                        "/work/applications/" + id,
                        DeskViews.label(fact, words),
                        Marked.difference(mine, theirs),
                        Marked.difference(theirs, mine),
                        changes(application, words),
                        "/work/applications/" + id + "/facts/" + fact.column(),
                        again),
                model,
                response);
    }

    private static String answer(ChangedView page, Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        model.addAttribute("page", page);
        return "workbench/changed";
    }

    private static List<String> changes(ApplicationView application, Words words) {
        record Change(Fact fact, FactCheck check) {}
        return application.facts().stream()
                .flatMap(fact -> fact.history().stream().map(check -> new Change(fact.fact(), check)))
                .sorted(Comparator.comparing((Change change) -> change.check().checkedAt())
                        .reversed())
                .limit(LATEST)
                .map(change -> words.text(
                        "work.changed.change",
                        DeskViews.label(change.fact(), words),
                        words.text("work.outcome."
                                + change.check().outcome().name().toLowerCase(Locale.ROOT)),
                        change.check().officerName(),
                        words.time(change.check().checkedAt())))
                .toList();
    }
}
