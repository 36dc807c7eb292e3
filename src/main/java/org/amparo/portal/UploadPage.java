// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.amparo.access.Allowed;
import org.amparo.access.Applicant;
import org.amparo.access.Permission;
import org.amparo.country.Words;
import org.amparo.registration.Draft;
import org.amparo.registration.Drafts;
import org.amparo.registration.Form;
import org.amparo.registration.NoDraft;
import org.amparo.registration.ReceiveUpload;
import org.amparo.registration.Upload;
import org.amparo.registration.UploadRefused;
import org.amparo.registration.WrongOffset;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What the upload script speaks to: begin, ask how far it came, send the next chunk, finish. Without scripts a file comes
 * with its page.
 */
@Controller
class UploadPage {

    private final ReceiveUpload receiveUpload;
    private final Drafts drafts;
    private final Form form;

    UploadPage(ReceiveUpload receiveUpload, Drafts drafts, Form form) {
        this.receiveUpload = receiveUpload;
        this.drafts = drafts;
        this.form = form;
    }

    /** How far an upload came. */
    record Progress(UUID id, int at) {
        static Progress of(Upload upload) {
            return new Progress(upload.id(), upload.arrived());
        }
    }

    /** Where to go on instead. */
    record GoOnAt(int at) {}

    /** Why a file was not taken, and the mend. */
    record Refusal(String message) {}

    @PostMapping("/apply/uploads")
    @Allowed(Permission.APPLY)
    ResponseEntity<Progress> start(
            @RequestParam String field,
            @RequestParam(defaultValue = "") String name,
            @RequestParam int size,
            @RequestParam String mark,
            Applicant applicant)
            throws UploadRefused {
        var asked = form.fileField(field).orElseThrow(NoSuchPage::new);
        if (!mark.matches("[0-9a-f]{16,64}")) {
            throw new NoSuchPage();
        }
        return ResponseEntity.ok(
                Progress.of(receiveUpload.start(applicant, draft(applicant), asked, name, size, mark)));
    }

    @GetMapping("/apply/uploads/{id}")
    @Allowed(Permission.APPLY)
    ResponseEntity<Progress> progress(@PathVariable UUID id, Applicant applicant) {
        return ResponseEntity.ok(
                receiveUpload.find(id, applicant).map(Progress::of).orElseThrow(NoSuchPage::new));
    }

    /** The body is the chunk; a body that broke off is no chunk. */
    @PostMapping("/apply/uploads/{id}/chunks")
    @Allowed(Permission.APPLY)
    ResponseEntity<Progress> append(
            @PathVariable UUID id, @RequestParam int at, HttpServletRequest request, Applicant applicant)
            throws WrongOffset {
        return ResponseEntity.ok(receiveUpload
                .append(applicant, id, at, body(request))
                .map(Progress::of)
                .orElseThrow(NoSuchPage::new));
    }

    private static byte[] body(HttpServletRequest request) {
        try {
            var body = request.getInputStream().readNBytes(ReceiveUpload.LARGEST_CHUNK + 1);
            var announced = request.getContentLengthLong();
            return announced < 0 || announced == body.length ? body : new byte[0];
        } catch (IOException brokeOff) {
            return new byte[0];
        }
    }

    /** Answers with the file as the page lists it, to be put there. */
    @PostMapping("/apply/uploads/{id}/finish")
    @Allowed(Permission.APPLY)
    String finish(@PathVariable UUID id, @RequestParam String page, Applicant applicant, Model model)
            throws UploadRefused, WrongOffset {
        var file = receiveUpload.finish(applicant, id, draft(applicant)).orElseThrow(NoSuchPage::new);
        model.addAttribute("file", file);
        model.addAttribute("page", page);
        return "portal/file-arrived";
    }

    @PostMapping("/apply/uploads/{id}/remove")
    @Allowed(Permission.APPLY)
    String remove(@PathVariable UUID id, @RequestParam String page, Applicant applicant) {
        receiveUpload.remove(applicant, id);
        return RowPlace.redirect(page);
    }

    @ExceptionHandler
    ResponseEntity<GoOnAt> goOnElsewhere(WrongOffset wrong) {
        return ResponseEntity.status(HttpStatus.CONFLICT).body(new GoOnAt(wrong.arrived()));
    }

    @ExceptionHandler
    ResponseEntity<Refusal> refused(UploadRefused refused, Words words) {
        return ResponseEntity.unprocessableContent()
                .body(new Refusal(words.text(refused.reason().key())));
    }

    private Draft draft(Applicant applicant) {
        return drafts.find(applicant).orElseThrow(NoDraft::new);
    }
}
