// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.UUID;
import org.amparo.access.Allowed;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.Words;
import org.amparo.registration.ChangedMeanwhile;
import org.amparo.registration.DecideRelative;
import org.amparo.registration.Reunification;
import org.amparo.registration.Reunifications;
import org.amparo.registration.SeparateFiles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The family of an application: who belongs to it, who asks to be added, and requests for reunification. */
@Controller
class GroupPage {

    private static final int UNPROCESSABLE = 422;

    private final DecideRelative decideRelative;
    private final Reunifications reunifications;
    private final SeparateFiles separateFiles;
    private final GroupViews views;

    GroupPage(
            DecideRelative decideRelative,
            Reunifications reunifications,
            SeparateFiles separateFiles,
            GroupViews views) {
        this.decideRelative = decideRelative;
        this.reunifications = reunifications;
        this.separateFiles = separateFiles;
        this.views = views;
    }

    @GetMapping("/work/applications/{id}/family")
    @Allowed(Permission.READ_APPLICATION)
    String show(@PathVariable UUID id, Officer officer, Words words, Model model) {
        model.addAttribute("page", views.of(id, officer, words));
        return "workbench/group";
    }

    @PostMapping("/work/applications/{id}/family/{member}/accept")
    @Allowed(Permission.CHECK_FACTS)
    String accept(
            @PathVariable UUID id,
            @PathVariable UUID member,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        try {
            decideRelative.accept(member, officer);
            return back(id);
        } catch (ChangedMeanwhile settled) {
            return again(id, "work.family.changed", officer, words, model, response);
        }
    }

    @PostMapping("/work/applications/{id}/family/{member}/decline")
    @Allowed(Permission.CHECK_FACTS)
    String decline(
            @PathVariable UUID id,
            @PathVariable UUID member,
            @RequestParam(defaultValue = "") String reason,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        if (reason.isBlank() || reason.strip().length() > DecideRelative.LONGEST) {
            return again(id, "work.family.reason.missing", officer, words, model, response);
        }
        try {
            decideRelative.decline(member, reason, officer);
            return back(id);
        } catch (ChangedMeanwhile settled) {
            return again(id, "work.family.changed", officer, words, model, response);
        }
    }

    @PostMapping("/work/applications/{id}/reunification/{request}")
    @Allowed(Permission.REGISTER_CASE)
    String move(
            @PathVariable UUID id,
            @PathVariable UUID request,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String note,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        var to = Arrays.stream(Reunification.State.values())
                .filter(known -> known.name().equals(state))
                .findFirst();
        if (to.isEmpty() || note.length() > Reunifications.LONGEST || (to.get().needsNote() && note.isBlank())) {
            return again(id, "work.family.note.missing", request.toString(), note, officer, words, model, response);
        }
        try {
            reunifications.move(request, to.get(), note, officer);
            return back(id);
        } catch (ChangedMeanwhile settled) {
            return again(id, "work.family.changed", officer, words, model, response);
        }
    }

    @PostMapping("/work/applications/{id}/family/separate")
    @Allowed(Permission.READ_SGBV)
    String separate(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String number,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        return separateFiles.link(id, number, officer)
                ? back(id)
                : again(id, "work.family.separate.none", officer, words, model, response);
    }

    private String again(
            UUID id, String error, Officer officer, Words words, Model model, HttpServletResponse response) {
        return again(id, error, "", "", officer, words, model, response);
    }

    private String again(
            UUID id,
            String error,
            String noteFor,
            String note,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        response.setStatus(UNPROCESSABLE);
        model.addAttribute("page", views.of(id, words.text(error), noteFor, note, officer, words));
        return "workbench/group";
    }

    private static String back(UUID id) {
        return "redirect:/work/applications/" + id + "/family";
    }
}
