// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.amparo.access.Allowed;
import org.amparo.access.NotThere;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.Words;
import org.amparo.documents.ExtendByDecree;
import org.amparo.documents.ExtensionView;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Taking an extension back: what it would do is shown first, and nothing is done without a reason. */
@Controller
class TakeBackPage {

    private static final int UNPROCESSABLE = 422;
    private static final int LONGEST_REASON = 500;

    private final ExtendByDecree extendByDecree;
    private final Frames frames;

    TakeBackPage(ExtendByDecree extendByDecree, Frames frames) {
        this.extendByDecree = extendByDecree;
        this.frames = frames;
    }

    @GetMapping("/work/extensions/{id}/take-back")
    @Allowed(Permission.EXTEND_BY_DECREE)
    String show(@PathVariable UUID id, Officer officer, Words words, Model model) {
        return show(extension(id, officer), "", "", officer, words, model);
    }

    /** {@code act}: back, or keep. */
    @PostMapping("/work/extensions/{id}/take-back")
    @Allowed(Permission.EXTEND_BY_DECREE)
    String act(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "keep") String act,
            @RequestParam(defaultValue = "") String reason,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        var extension = extension(id, officer);
        if (act.equals("back")) {
            if (reason.isBlank() || reason.length() > LONGEST_REASON) {
                response.setStatus(UNPROCESSABLE);
                var error = words.text("work.extension.back.reason-needed");
                return show(extension, reason, error, officer, words, model);
            }
            extendByDecree.takeBack(extension.id(), reason.strip(), officer);
        }
        return "redirect:/work/extensions/" + id;
    }

    private String show(
            ExtensionView extension, String reason, String error, Officer officer, Words words, Model model) {
        model.addAttribute(
                "page",
                new TakeBackView(
                        frames.of(officer, "extensions", words),
                        extension,
                        extendByDecree.undoable(extension.id(), officer),
                        reason,
                        error));
        return "workbench/take-back";
    }

    private ExtensionView extension(UUID id, Officer officer) {
        return extendByDecree.find(id, officer).orElseThrow(NoSuchExtension::new);
    }

    /** There is none of that address. */
    private static final class NoSuchExtension extends RuntimeException implements NotThere {}
}
