// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.amparo.access.Allowed;
import org.amparo.access.NotThere;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.Words;
import org.amparo.documents.ExtendByDecree;
import org.amparo.documents.ExtensionView;
import org.amparo.documents.LegalAct;
import org.amparo.kernel.TypedTime;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Extensions by law: typed, seen, confirmed, and then watched. Nothing is done before the second press. */
@Controller
class ExtensionsPage {

    private static final int UNPROCESSABLE = 422;

    private final ExtendByDecree extendByDecree;
    private final Frames frames;

    ExtensionsPage(ExtendByDecree extendByDecree, Frames frames) {
        this.extendByDecree = extendByDecree;
        this.frames = frames;
    }

    @GetMapping("/work/extensions")
    @Allowed(Permission.EXTEND_BY_DECREE)
    String list(Officer officer, Words words, Model model) {
        return list(ExtensionTyped.NOTHING, Map.of(), officer, words, model);
    }

    /** Act is {@code look}, {@code confirm} or {@code change}; nothing but the second does anything. */
    @PostMapping("/work/extensions")
    @Allowed(Permission.EXTEND_BY_DECREE)
    String order(
            @RequestParam(defaultValue = "look") String act,
            @RequestParam(defaultValue = "") String id,
            @RequestParam(defaultValue = "") String seen,
            @ModelAttribute ExtensionTyped form,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        var typed = form.stripped();
        if (act.equals("change")) {
            return list(typed, Map.of(), officer, words, model);
        }
        var errors = errors(typed, officer, words);
        if (!errors.isEmpty()) {
            response.setStatus(UNPROCESSABLE);
            return list(typed, errors, officer, words, model);
        }
        if (!act.equals("confirm")) {
            return preview(UUID.randomUUID(), typed, false, officer, words, model);
        }
        var known = id(id);
        if (extendByDecree.confirm(known, typed.terms(), TypedTime.moment(seen).orElse(Instant.EPOCH), officer)) {
            return "redirect:/work/extensions/" + known;
        }
        response.setStatus(UNPROCESSABLE);
        return preview(known, typed, true, officer, words, model);
    }

    @GetMapping("/work/extensions/{id}")
    @Allowed(Permission.EXTEND_BY_DECREE)
    String show(@PathVariable UUID id, Officer officer, Words words, Model model) {
        var extension = extendByDecree.find(id, officer).orElseThrow(NoSuchExtension::new);
        model.addAttribute("page", new ExtensionPageView(frames.of(officer, "extensions", words), extension));
        return "workbench/extension";
    }

    @PostMapping("/work/extensions/{id}/stop")
    @Allowed(Permission.EXTEND_BY_DECREE)
    String stop(@PathVariable UUID id, Officer officer) {
        var extension = extendByDecree.find(id, officer).orElseThrow(NoSuchExtension::new);
        extendByDecree.stop(extension.id(), officer);
        return "redirect:/work/extensions/" + id;
    }

    private Map<String, String> errors(ExtensionTyped typed, Officer officer, Words words) {
        var known = extendByDecree.types().stream().anyMatch(type -> type.name().equals(typed.type()));
        var errors = new LinkedHashMap<>(typed.errors(known, extendByDecree.today(), words));
        if (errors.isEmpty() && extendByDecree.preview(typed.terms(), officer).documents() == 0) {
            errors.put("from", words.text("work.extension.nothing"));
        }
        return errors;
    }

    private String preview(UUID id, ExtensionTyped typed, boolean changed, Officer officer, Words words, Model model) {
        var terms = typed.terms();
        var title = extendByDecree.types().stream()
                .filter(type -> type.name().equals(terms.type()))
                .findFirst()
                .orElseThrow()
                .titleKey();
        model.addAttribute(
                "page",
                new ExtensionPreviewView(
                        frames.of(officer, "extensions", words),
                        id,
                        typed,
                        terms,
                        title,
                        extendByDecree.preview(terms, officer),
                        changed));
        return "workbench/extension-preview";
    }

    private String list(ExtensionTyped typed, Map<String, String> errors, Officer officer, Words words, Model model) {
        model.addAttribute(
                "page",
                new ExtensionsView(
                        frames.of(officer, "extensions", words),
                        extendByDecree.list(officer).stream()
                                .map(extension -> line(extension, words))
                                .toList(),
                        extendByDecree.types().stream()
                                .map(type -> new Choice(
                                        type.name(),
                                        words.text(type.titleKey()),
                                        type.name().equals(typed.type())))
                                .toList(),
                        typed,
                        errors));
        return "workbench/extensions";
    }

    private static ExtensionsView.Line line(ExtensionView extension, Words words) {
        return new ExtensionsView.Line(
                extension.id(),
                act(extension.terms().act(), words),
                words.text(extension.titleKey()),
                words.shortDate(extension.terms().newLastDay()),
                extension.state(),
                extension.percent());
    }

    private static String act(LegalAct act, Words words) {
        return words.text("extension.act", act.title(), act.number(), words.shortDate(act.date()));
    }

    /** What is no id was not made by the preview: whoever typed it looks again, under a new one. */
    private static UUID id(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException notMade) {
            return UUID.randomUUID();
        }
    }

    /** There is none of that address. */
    private static final class NoSuchExtension extends RuntimeException implements NotThere {}
}
