// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Allowed;
import org.amparo.access.NotThere;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.Words;
import org.amparo.kernel.TypedTime;
import org.amparo.procedure.interpreter.InterpreterRefused;
import org.amparo.procedure.interpreter.InterpreterRefused.Why;
import org.amparo.procedure.interpreter.InterpreterRegister;
import org.amparo.workbench.InterpreterViews.Wrong;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of interpreters: what they speak, where they come to, when they are away, and whom they must not serve. */
@Controller
class InterpreterPage {

    private static final int UNPROCESSABLE = 422;

    private final InterpreterRegister register;
    private final InterpreterViews views;

    InterpreterPage(InterpreterRegister register, InterpreterViews views) {
        this.register = register;
        this.views = views;
    }

    @GetMapping("/work/interpreters")
    @Allowed(Permission.MANAGE_TEAM)
    String list(@RequestParam(defaultValue = "") String language, Officer officer, Words words, Model model) {
        model.addAttribute("page", views.list(language, Optional.empty(), "", officer, words));
        return "workbench/interpreters";
    }

    @PostMapping("/work/interpreters")
    @Allowed(Permission.MANAGE_TEAM)
    String add(
            @RequestParam MultiValueMap<String, String> form,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        var typed = InterpreterTyped.of(form);
        var id = typed.newId();
        try {
            register.add(id, typed.profile(), officer);
            return "redirect:/work/interpreters/" + id;
        } catch (InterpreterRefused refused) {
            response.setStatus(UNPROCESSABLE);
            model.addAttribute(
                    "page", views.list("", Optional.of(typed), refused.why().name(), officer, words));
            return "workbench/interpreters";
        }
    }

    @GetMapping("/work/interpreters/{id}")
    @Allowed(Permission.MANAGE_TEAM)
    String one(@PathVariable UUID id, Officer officer, Words words, Model model) {
        there(id, officer);
        model.addAttribute("page", views.one(id, Optional.empty(), Wrong.NOTHING, officer, words));
        return "workbench/interpreter";
    }

    @PostMapping("/work/interpreters/{id}")
    @Allowed(Permission.MANAGE_TEAM)
    String save(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        var typed = InterpreterTyped.of(form);
        return done(
                id,
                form,
                Optional.of(typed),
                "profile",
                () -> register.save(id, typed.version(), typed.profile(), officer),
                officer,
                words,
                model,
                response);
    }

    @PostMapping("/work/interpreters/{id}/retire")
    @Allowed(Permission.MANAGE_TEAM)
    String retire(@PathVariable UUID id, Officer officer, Words words, Model model, HttpServletResponse response) {
        var saved = done(
                id,
                new LinkedMultiValueMap<>(),
                Optional.empty(),
                "retire",
                () -> register.retire(id, officer),
                officer,
                words,
                model,
                response);
        return saved.startsWith("redirect:") ? "redirect:/work/interpreters" : saved;
    }

    @PostMapping("/work/interpreters/{id}/absence")
    @Allowed(Permission.MANAGE_TEAM)
    String absence(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        return done(
                id,
                form,
                Optional.empty(),
                "absence",
                () -> register.addAbsence(id, day(form, "from"), day(form, "to"), officer),
                officer,
                words,
                model,
                response);
    }

    @PostMapping("/work/interpreters/{id}/absence/{absence}/end")
    @Allowed(Permission.MANAGE_TEAM)
    String endAbsence(@PathVariable UUID id, @PathVariable UUID absence, Officer officer) {
        there(id, officer);
        register.endAbsence(id, absence, officer);
        return "redirect:/work/interpreters/" + id;
    }

    @PostMapping("/work/interpreters/{id}/conflict")
    @Allowed(Permission.MANAGE_TEAM)
    String conflict(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        return done(
                id,
                form,
                Optional.empty(),
                "conflict",
                () -> register.addConflict(
                        id,
                        InterpreterTyped.text(form, "nationality"),
                        InterpreterTyped.text(form, "file"),
                        InterpreterTyped.text(form, "reason"),
                        officer),
                officer,
                words,
                model,
                response);
    }

    @PostMapping("/work/interpreters/{id}/conflict/{conflict}/end")
    @Allowed(Permission.MANAGE_TEAM)
    String endConflict(@PathVariable UUID id, @PathVariable UUID conflict, Officer officer) {
        there(id, officer);
        register.endConflict(id, conflict, officer);
        return "redirect:/work/interpreters/" + id;
    }

    /** Saves and goes back, or shows what is wrong with what was typed. */
    private String done(
            UUID id,
            MultiValueMap<String, String> form,
            Optional<InterpreterTyped> typed,
            String part,
            Runnable act,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        there(id, officer);
        try {
            act.run();
            return "redirect:/work/interpreters/" + id;
        } catch (InterpreterRefused refused) {
            response.setStatus(UNPROCESSABLE);
            var wrong = new Wrong(part, refused.why().name(), form);
            model.addAttribute("page", views.one(id, typed, wrong, officer, words));
            return "workbench/interpreter";
        }
    }

    private void there(UUID id, Officer officer) {
        try {
            register.get(id, officer);
        } catch (InterpreterRefused refused) {
            if (refused.why() == Why.NOBODY) {
                throw new NoSuchInterpreter();
            }
            throw refused;
        }
    }

    private static LocalDate day(MultiValueMap<String, String> form, String key) {
        return TypedTime.day(InterpreterTyped.text(form, key)).orElse(LocalDate.EPOCH);
    }

    /** Nobody the officer answers for. */
    private static final class NoSuchInterpreter extends RuntimeException implements NotThere {}
}
