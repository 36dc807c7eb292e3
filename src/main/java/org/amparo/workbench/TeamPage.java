// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Allowed;
import org.amparo.access.Compartment;
import org.amparo.access.NotThere;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.Words;
import org.amparo.kernel.TypedTime;
import org.amparo.procedure.assignment.AbsenceKind;
import org.amparo.procedure.assignment.HandOnCases;
import org.amparo.procedure.assignment.OfficerProfile;
import org.amparo.procedure.assignment.Team;
import org.amparo.procedure.assignment.TeamRefused;
import org.amparo.workbench.TeamViews.Wrong;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What officers can take on, when they are away, whom they are never given, and where their cases go meanwhile. */
@Controller
class TeamPage {

    private static final int UNPROCESSABLE = 422;

    private final Team team;
    private final HandOnCases handOn;
    private final TeamViews views;

    TeamPage(Team team, HandOnCases handOn, TeamViews views) {
        this.team = team;
        this.handOn = handOn;
        this.views = views;
    }

    @GetMapping("/work/team")
    @Allowed(Permission.MANAGE_TEAM)
    String list(Officer officer, Words words, Model model) {
        model.addAttribute("page", views.list(officer, words));
        return "workbench/team";
    }

    @GetMapping("/work/team/{id}")
    @Allowed(Permission.MANAGE_TEAM)
    String one(@PathVariable UUID id, Officer officer, Words words, Model model) {
        there(id, officer);
        model.addAttribute("page", views.one(id, Optional.empty(), Wrong.NOTHING, officer, words));
        return "workbench/team-one";
    }

    @PostMapping("/work/team/{id}")
    @Allowed(Permission.MANAGE_TEAM)
    String save(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") List<String> language,
            @RequestParam(defaultValue = "") String more,
            @RequestParam(defaultValue = "") String gender,
            @RequestParam(defaultValue = "") List<String> competence,
            @RequestParam(defaultValue = "") String cap,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        there(id, officer);
        var languages = new LinkedHashSet<>(language);
        languages.add(more);
        languages.remove("");
        var profile = new OfficerProfile(
                new ArrayList<>(languages),
                gender.equals("F") || gender.equals("M") ? gender : "",
                competences(competence),
                cap(cap));
        return done(
                id,
                Optional.of(profile),
                "profile",
                () -> team.save(id, profile, officer),
                officer,
                words,
                model,
                response);
    }

    @PostMapping("/work/team/{id}/absence")
    @Allowed(Permission.MANAGE_TEAM)
    String absence(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "OTHER") String kind,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        there(id, officer);
        var known = Arrays.stream(AbsenceKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElse(AbsenceKind.OTHER);
        var saved = done(
                id,
                Optional.empty(),
                "absence",
                () -> team.addAbsence(id, day(from), day(to), known, officer),
                officer,
                words,
                model,
                response);
        var member = team.get(id, officer);
        var carries = member.loads().values().stream().anyMatch(load -> load.cases() > 0);
        return saved.startsWith("redirect:") && carries && member.isAway(team.today()) ? saved + "/hand-on" : saved;
    }

    @PostMapping("/work/team/{id}/absence/{absence}/end")
    @Allowed(Permission.MANAGE_TEAM)
    String endAbsence(@PathVariable UUID id, @PathVariable UUID absence, Officer officer) {
        there(id, officer);
        team.endAbsence(id, absence, officer);
        return "redirect:/work/team/" + id;
    }

    @PostMapping("/work/team/{id}/conflict")
    @Allowed(Permission.MANAGE_TEAM)
    String conflict(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String nationality,
            @RequestParam(defaultValue = "") String file,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        there(id, officer);
        return done(
                id,
                Optional.empty(),
                "conflict",
                () -> team.addConflict(id, nationality, file, officer),
                officer,
                words,
                model,
                response);
    }

    @PostMapping("/work/team/{id}/conflict/{conflict}/end")
    @Allowed(Permission.MANAGE_TEAM)
    String endConflict(@PathVariable UUID id, @PathVariable UUID conflict, Officer officer) {
        there(id, officer);
        team.endConflict(id, conflict, officer);
        return "redirect:/work/team/" + id;
    }

    @GetMapping("/work/team/{id}/hand-on")
    @Allowed(Permission.MANAGE_TEAM)
    String showHandOn(@PathVariable UUID id, Officer officer, Words words, Model model) {
        there(id, officer);
        model.addAttribute("page", views.handOn(id, "", "", officer, words));
        return "workbench/team-hand-on";
    }

    @PostMapping("/work/team/{id}/hand-on")
    @Allowed(Permission.MANAGE_TEAM)
    String handOn(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        there(id, officer);
        try {
            handOn.all(id, reason, officer);
            return "redirect:/work/caseload/office?done=handed-on";
        } catch (TeamRefused refused) {
            response.setStatus(UNPROCESSABLE);
            model.addAttribute("page", views.handOn(id, reason, refused.why().name(), officer, words));
            return "workbench/team-hand-on";
        }
    }

    /** Saves and goes back, or shows what is wrong with what was typed. */
    private String done(
            UUID id,
            Optional<OfficerProfile> typed,
            String part,
            Runnable act,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        try {
            act.run();
            return "redirect:/work/team/" + id;
        } catch (TeamRefused refused) {
            response.setStatus(UNPROCESSABLE);
            var wrong = new Wrong(part, refused.why().name());
            model.addAttribute("page", views.one(id, typed, wrong, officer, words));
            return "workbench/team-one";
        }
    }

    private void there(UUID id, Officer officer) {
        try {
            team.get(id, officer);
        } catch (TeamRefused nobody) {
            throw new NoSuchColleague();
        }
    }

    private static EnumSet<Compartment> competences(List<String> typed) {
        var competences = EnumSet.noneOf(Compartment.class);
        Team.COMPETENCES.stream().filter(one -> typed.contains(one.name())).forEach(competences::add);
        return competences;
    }

    /** Unreadable is as wrong as too many. */
    private static Optional<Integer> cap(String typed) {
        var stripped = typed.strip();
        if (stripped.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(stripped.matches("[0-9]{1,6}") ? Integer.parseInt(stripped) : -1);
    }

    private static LocalDate day(String typed) {
        return TypedTime.day(typed).orElse(LocalDate.EPOCH);
    }

    /** Nobody the officer answers for. */
    private static final class NoSuchColleague extends RuntimeException implements NotThere {}
}
