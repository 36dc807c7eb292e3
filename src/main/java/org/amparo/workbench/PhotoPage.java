// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.amparo.access.Allowed;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.Words;
import org.amparo.registration.AcceptanceRefused;
import org.amparo.registration.DeskPoint;
import org.amparo.registration.DeskReason;
import org.amparo.registration.PhotoLook;
import org.amparo.registration.SettlePoint;
import org.amparo.registration.TakePhoto;
import org.amparo.registration.UploadRefused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The photograph of a visit: by camera or as a file, measured, and judged by a person. */
@Controller
class PhotoPage {

    private static final int UNPROCESSABLE = 422;

    private final TakePhoto takePhoto;
    private final SettlePoint settlePoint;
    private final FlowViews flows;

    PhotoPage(TakePhoto takePhoto, SettlePoint settlePoint, FlowViews flows) {
        this.takePhoto = takePhoto;
        this.settlePoint = settlePoint;
        this.flows = flows;
    }

    @GetMapping("/work/desk/{id}/photo")
    @Allowed(Permission.CHECK_FACTS)
    String show(@PathVariable UUID id, Officer officer, Words words, Model model) {
        var page = view(id, "", "", "", officer, words);
        if (page.flow().isRegistered()) {
            return print(id);
        }
        model.addAttribute("page", page);
        return "workbench/photo";
    }

    @PostMapping("/work/desk/{id}/photo")
    @Allowed(Permission.CHECK_FACTS)
    String take(
            @PathVariable UUID id,
            @RequestParam MultipartFile file,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response)
            throws IOException {
        try {
            var name = file.getOriginalFilename();
            takePhoto.take(id, file.getBytes(), name == null ? "" : name, officer);
            return "redirect:/work/desk/" + id + "/photo";
        } catch (AcceptanceRefused.AlreadyRegistered registered) {
            return print(id);
        } catch (UploadRefused refused) {
            return again(id, words.text(refused.reason().key()), "", "", officer, words, model, response);
        }
    }

    /** The photograph serves. */
    @PostMapping("/work/desk/{id}/photo/keep")
    @Allowed(Permission.CHECK_FACTS)
    String keep(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String note,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        var photo = takePhoto.find(id, officer);
        if (photo.isEmpty()) {
            return again(id, words.text("work.flow.photo.take-first"), reason, note, officer, words, model, response);
        }
        if (!TakePhoto.serves(photo.get(), FlowViews.reason(reason), note)) {
            return again(id, words.text("work.flow.photo.say-why"), reason, note, officer, words, model, response);
        }
        try {
            takePhoto.keep(id, FlowViews.reason(reason), note, officer);
            return next(id, officer, words);
        } catch (AcceptanceRefused.AlreadyRegistered registered) {
            return print(id);
        }
    }

    @PostMapping("/work/desk/{id}/photo/without")
    @Allowed(Permission.CHECK_FACTS)
    String without(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String note,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        var why = FlowViews.reason(reason).filter(given -> SettlePoint.isReason(DeskPoint.PHOTO, given, note));
        if (why.isEmpty()) {
            return again(id, words.text("work.flow.reason.missing"), reason, note, officer, words, model, response);
        }
        try {
            settlePoint.without(id, DeskPoint.PHOTO, why.get(), note, officer);
            return next(id, officer, words);
        } catch (AcceptanceRefused.AlreadyRegistered registered) {
            return print(id);
        }
    }

    private String next(UUID id, Officer officer, Words words) {
        return "redirect:"
                + flows.of(id, DeskPoint.PHOTO, officer, words).view().next();
    }

    private static String print(UUID id) {
        return "redirect:/work/desk/" + id + "/print";
    }

    private String again(
            UUID id,
            String error,
            String reason,
            String note,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        response.setStatus(UNPROCESSABLE);
        model.addAttribute("page", view(id, error, reason, note, officer, words));
        return "workbench/photo";
    }

    private PhotoView view(UUID id, String error, String reason, String note, Officer officer, Words words) {
        var flow = flows.of(id, DeskPoint.PHOTO, officer, words);
        var photo = takePhoto.find(id, officer);
        var all = takePhoto.list(id, officer);
        return new PhotoView(
                flow.view(),
                photo.map(one -> one.file().id()),
                photo.map(one -> checks(one.look(), words)).orElse(List.of()),
                photo.filter(one -> !one.look().faults().isEmpty()).isPresent(),
                FlowViews.settled(flow, DeskPoint.PHOTO, words),
                all.stream()
                        .skip(1)
                        .map(file -> new PhotoView.Former(file.id(), words.moment(file.storedAt())))
                        .toList(),
                FlowViews.reasons(DeskReason.OF_PHOTO, reason, words),
                FlowViews.reasons(DeskPoint.PHOTO.reasons(), reason, words),
                flow.progress().rules().required().contains(DeskPoint.PHOTO),
                note,
                error);
    }

    private static List<PhotoView.Check> checks(PhotoLook look, Words words) {
        var checks = new ArrayList<PhotoView.Check>();
        checks.add(check(look, words, "size", PhotoLook.Fault.TOO_SMALL));
        if (look.is(PhotoLook.Fault.TOO_BRIGHT)) {
            checks.add(check(look, words, "light", PhotoLook.Fault.TOO_BRIGHT));
        } else {
            checks.add(check(look, words, "light", PhotoLook.Fault.TOO_DARK));
        }
        if (look.is(PhotoLook.Fault.EMPTY)) {
            checks.add(check(look, words, "", PhotoLook.Fault.EMPTY));
        } else {
            checks.add(check(look, words, "sharp", PhotoLook.Fault.BLURRED));
        }
        return checks;
    }

    private static PhotoView.Check check(PhotoLook look, Words words, String measure, PhotoLook.Fault fault) {
        return look.is(fault)
                ? new PhotoView.Check(
                        words.text("work.flow.photo.fault."
                                + fault.name().toLowerCase(Locale.ROOT).replace('_', '-')),
                        false)
                : new PhotoView.Check(words.text("work.flow.photo." + measure, look.width(), look.height()), true);
    }
}
