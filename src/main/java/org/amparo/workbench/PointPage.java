// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Allowed;
import org.amparo.access.NotThere;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.Words;
import org.amparo.procedure.CaseFiles;
import org.amparo.procedure.InvalidStep;
import org.amparo.procedure.MindPoint;
import org.amparo.procedure.PointKind;
import org.amparo.registration.Applications;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Notes what a case waits for, and settles it. */
@Controller
class PointPage {

    private static final int UNPROCESSABLE = 422;

    private final CaseFiles cases;
    private final MindPoint mindPoint;
    private final Applications applications;
    private final WayViews ways;
    private final DeskViews desk;
    private final Frames frames;

    PointPage(
            CaseFiles cases,
            MindPoint mindPoint,
            Applications applications,
            WayViews ways,
            DeskViews desk,
            Frames frames) {
        this.cases = cases;
        this.mindPoint = mindPoint;
        this.applications = applications;
        this.ways = ways;
        this.desk = desk;
        this.frames = frames;
    }

    @GetMapping("/work/cases/{id}/points/new")
    @Allowed(Permission.CONDUCT_CASE)
    String ask(@PathVariable UUID id, Officer officer, Words words, Model model) {
        model.addAttribute("page", view(id, "new", PointView.Typed.EMPTY, Map.of(), officer, words));
        return "workbench/point";
    }

    @PostMapping("/work/cases/{id}/points/new")
    @Allowed(Permission.CONDUCT_CASE)
    String open(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "") String law,
            @RequestParam(defaultValue = "") String due,
            @RequestParam(defaultValue = "") String blocks,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        var typed = new PointView.Typed(kind, what, law, due, blocks.equals("yes"), "");
        try {
            mindPoint.open(id, kind(kind), what, law, day(due), typed.blocks(), officer);
            return "redirect:/work/cases/" + id;
        } catch (DateTimeParseException noDay) {
            var error = Map.of("due", words.text("work.way.points.error.due"));
            return again(id, "new", typed, error, officer, words, model, response);
        } catch (InvalidStep invalid) {
            return again(id, "new", typed, error(invalid, words), officer, words, model, response);
        }
    }

    @GetMapping("/work/cases/{id}/points/{point}")
    @Allowed(Permission.CONDUCT_CASE)
    String show(@PathVariable UUID id, @PathVariable UUID point, Officer officer, Words words, Model model) {
        model.addAttribute("page", view(id, point.toString(), PointView.Typed.EMPTY, Map.of(), officer, words));
        return "workbench/point";
    }

    @PostMapping("/work/cases/{id}/points/{point}")
    @Allowed(Permission.CONDUCT_CASE)
    String settle(
            @PathVariable UUID id,
            @PathVariable UUID point,
            @RequestParam(defaultValue = "") String result,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        var typed = new PointView.Typed("", "", "", "", false, result);
        try {
            mindPoint.close(id, point, result, officer);
            return "redirect:/work/cases/" + id;
        } catch (InvalidStep invalid) {
            return again(id, point.toString(), typed, error(invalid, words), officer, words, model, response);
        }
    }

    private String again(
            UUID id,
            String point,
            PointView.Typed typed,
            Map<String, String> errors,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        response.setStatus(UNPROCESSABLE);
        model.addAttribute("page", view(id, point, typed, errors, officer, words));
        return "workbench/point";
    }

    private static Map<String, String> error(InvalidStep invalid, Words words) {
        return Map.of(
                invalid.field(),
                words.text("work.way.points.error.%s.%s".formatted(invalid.field(), invalid.reason())));
    }

    private PointView view(
            UUID id, String point, PointView.Typed typed, Map<String, String> errors, Officer officer, Words words) {
        var file = cases.get(id, officer);
        var settles = ways.of(file, officer, words).openPoints().stream()
                .filter(line -> line.id().toString().equals(point))
                .toList();
        if (settles.isEmpty() && !point.equals("new")) {
            throw new NoSuchPoint();
        }
        return new PointView(
                frames.of(officer, "registered", words),
                "/work/cases/" + id,
                "/work/cases/" + id + "/points/" + point,
                desk.identity(applications.get(file.applicationId(), officer), file.fileNumber(), words),
                settles,
                kinds(typed.kind(), words),
                typed,
                errors);
    }

    private static List<Choice> kinds(String chosen, Words words) {
        return Arrays.stream(PointKind.values())
                .map(kind -> new Choice(
                        kind.name(),
                        words.text("work.way.point." + kind.name().toLowerCase(Locale.ROOT)),
                        kind.name().equals(chosen)))
                .toList();
    }

    private static PointKind kind(String name) {
        return Arrays.stream(PointKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(PointKind.OTHER);
    }

    /** Without a day it only reminds. Throws {@link DateTimeParseException} for what is no day. */
    private static Optional<LocalDate> day(String typed) {
        return typed.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(typed.strip()));
    }

    /** Not a point of this case, or settled already. */
    private static final class NoSuchPoint extends RuntimeException implements NotThere {}
}
