// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.amparo.access.Allowed;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.Words;
import org.amparo.procedure.DeskIncomplete;
import org.amparo.procedure.SignAndIssue;
import org.amparo.registration.AcceptanceRefused;
import org.amparo.registration.ChangedMeanwhile;
import org.amparo.registration.DeskPoint;
import org.amparo.registration.KeepSignature;
import org.amparo.registration.SettlePoint;
import org.amparo.registration.UploadRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Reads back what will count, takes the holder's signature, and registers. Pressing twice leads to the same case. */
@Controller
class SignPage {

    private static final int UNPROCESSABLE = 422;

    private final SignAndIssue signAndIssue;
    private final KeepSignature keepSignature;
    private final SettlePoint settlePoint;
    private final SignViews views;
    private final ChangedViews changed;

    SignPage(
            SignAndIssue signAndIssue,
            KeepSignature keepSignature,
            SettlePoint settlePoint,
            SignViews views,
            ChangedViews changed) {
        this.signAndIssue = signAndIssue;
        this.keepSignature = keepSignature;
        this.settlePoint = settlePoint;
        this.views = views;
        this.changed = changed;
    }

    @GetMapping("/work/desk/{id}/sign")
    @Allowed(Permission.CHECK_FACTS)
    String show(@PathVariable UUID id, Officer officer, Words words, Model model) {
        var page = views.of(id, SignViews.Typed.NOTHING, officer, words);
        if (page.flow().isRegistered()) {
            return print(id);
        }
        model.addAttribute("page", page);
        return "workbench/sign";
    }

    /** @param means {@code SCREEN}, {@code PAPER}, {@code PRINT}, {@code CANNOT}, or nothing */
    @PostMapping("/work/desk/{id}/sign")
    @Allowed(Permission.REGISTER_CASE)
    String sign(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String means,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "false") boolean absent,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response)
            throws IOException {
        var error = "";
        try {
            error = signature(id, means, reason, note, file, officer);
            if (error.isEmpty()) {
                signAndIssue.sign(id, absent, version, officer);
                return print(id);
            }
        } catch (UploadRefused refused) {
            error = refused.reason().key();
        } catch (AcceptanceRefused.AlreadyRegistered registered) {
            return print(id);
        } catch (DeskIncomplete incomplete) {
            error = incomplete.missing().contains(DeskPoint.SIGNATURE)
                    ? "work.flow.sign.choose"
                    : "work.flow.sign.incomplete";
        } catch (AcceptanceRefused refused) {
            error = "work.flow.sign.incomplete";
        } catch (ChangedMeanwhile meanwhile) {
            return changed.show(id, officer, words, model, response);
        }
        response.setStatus(UNPROCESSABLE);
        model.addAttribute(
                "page",
                views.of(id, new SignViews.Typed(means, reason, note, absent, words.text(error)), officer, words));
        return "workbench/sign";
    }

    /** Keeps how the person signs; the key of what is wrong with it, or empty. */
    private String signature(
            UUID id, String means, String reason, String note, @Nullable MultipartFile file, Officer officer)
            throws IOException, UploadRefused {
        switch (means) {
            case "SCREEN", "PAPER" -> {
                if (file == null || file.isEmpty()) {
                    return means.equals("SCREEN") ? "work.flow.sign.draw" : "work.flow.sign.choose-file";
                }
                var name = file.getOriginalFilename();
                keepSignature.keep(id, file.getBytes(), name == null ? "" : name, means.equals("SCREEN"), officer);
            }
            case "PRINT" -> settlePoint.signsOnPrint(id, officer);
            case "CANNOT" -> {
                var why = FlowViews.reason(reason)
                        .filter(given -> SettlePoint.isReason(DeskPoint.SIGNATURE, given, note));
                if (why.isEmpty()) {
                    return "work.flow.reason.missing";
                }
                settlePoint.without(id, DeskPoint.SIGNATURE, why.get(), note, officer);
            }
            default -> {
                // not asked for, or given before; what the country wants is looked at next
            }
        }
        return "";
    }

    private static String print(UUID id) {
        return "redirect:/work/desk/" + id + "/print";
    }
}
