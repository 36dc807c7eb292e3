// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.access.Allowed;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.Words;
import org.amparo.procedure.CaseFiles;
import org.amparo.procedure.interpreter.Found;
import org.amparo.procedure.interpreter.InterpreterRefused;
import org.amparo.procedure.interview.BookInterpreter;
import org.amparo.procedure.interview.Hearings;
import org.amparo.registration.Applications;
import org.amparo.registration.ChangedMeanwhile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Chooses who interprets an interview of a case: those who fit, the best first, and why others do not. */
@Controller
class HearingInterpreterPage {

    private final BookInterpreter book;
    private final Hearings hearings;
    private final CaseFiles cases;
    private final Applications applications;
    private final DeskViews desk;
    private final Frames frames;

    HearingInterpreterPage(
            BookInterpreter book,
            Hearings hearings,
            CaseFiles cases,
            Applications applications,
            DeskViews desk,
            Frames frames) {
        this.book = book;
        this.hearings = hearings;
        this.cases = cases;
        this.applications = applications;
        this.desk = desk;
        this.frames = frames;
    }

    @GetMapping("/work/hearings/{id}/interpreter")
    @Allowed(Permission.CONDUCT_CASE)
    String show(@PathVariable UUID id, Officer officer, Words words, Model model) {
        model.addAttribute("page", view(id, "", "", officer, words));
        return "workbench/hearing-interpreter";
    }

    @PostMapping("/work/hearings/{id}/interpreter")
    @Allowed(Permission.CONDUCT_CASE)
    String book(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam Optional<UUID> interpreter,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        var refused = "";
        try {
            if (interpreter.isPresent()) {
                book.book(id, interpreter.get(), version, officer);
                return "redirect:/work/hearings/" + id;
            }
            refused = words.text("work.hearing.interpreter.missing");
        } catch (InterpreterRefused why) {
            refused = words.text("work.interpreter.refused." + why.why());
        } catch (ChangedMeanwhile overtaken) {
            refused = words.text("work.hearing.changed");
        }
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        var chosen = interpreter.map(UUID::toString).orElse("");
        model.addAttribute("page", view(id, chosen, refused, officer, words));
        return "workbench/hearing-interpreter";
    }

    private HearingInterpreterView view(UUID id, String chosen, String refused, Officer officer, Words words) {
        var hearing = hearings.get(id, officer);
        var file = cases.get(hearing.caseId(), officer);
        var found = book.fit(hearing, officer);
        var booked = book.booked(id, officer);
        var marked = chosen.isEmpty() ? booked.map(one -> one.id().toString()).orElse("") : chosen;
        return new HearingInterpreterView(
                frames.of(officer, "hearings", words),
                desk.identity(applications.get(file.applicationId(), officer), file.fileNumber(), words),
                "/work/hearings/" + id + "/interpreter",
                "/work/hearings/" + id,
                hearing.talk().version(),
                words.moment(hearing.talk().date().at()),
                words.label("ISO639", hearing.talk().date().language()),
                booked.map(one -> one.name()).orElse(""),
                found.otherGender(),
                found.fits().stream()
                        .map(fit -> new HearingInterpreterView.Line(
                                fit.id().toString(),
                                fit.name(),
                                reasons(fit, words),
                                fit.id().toString().equals(marked)))
                        .toList(),
                found.obstacles().stream()
                        .map(code -> said("work.hearing.interpreter.obstacle.", code, words))
                        .toList(),
                refused);
    }

    private static String reasons(Found.Fit fit, Words words) {
        return fit.reasons().stream()
                .map(code -> code.startsWith("LEVEL:")
                        ? words.text("work.interpreter.level." + code.substring("LEVEL:".length()))
                        : said("work.hearing.interpreter.reason.", code, words))
                .collect(Collectors.joining(", "));
    }

    /** Such as {@code LOAD:3}, or a code alone. */
    private static String said(String key, String code, Words words) {
        var colon = code.indexOf(':');
        return colon < 0
                ? words.text(key + code)
                : words.text(key + code.substring(0, colon), Integer.parseInt(code.substring(colon + 1)));
    }
}
