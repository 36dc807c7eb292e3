// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import java.util.UUID;
import org.amparo.access.Allowed;
import org.amparo.access.Applicant;
import org.amparo.access.Permission;
import org.amparo.registration.EvidenceFiles;
import org.amparo.registration.UploadEvidence;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The applicant's own uploads: look at one, or take it back while nothing is sent. */
@Controller
class EvidencePage {

    private final EvidenceFiles files;
    private final UploadEvidence uploadEvidence;

    EvidencePage(EvidenceFiles files, UploadEvidence uploadEvidence) {
        this.files = files;
        this.uploadEvidence = uploadEvidence;
    }

    @GetMapping("/apply/evidence/{id}")
    @Allowed(Permission.APPLY)
    ResponseEntity<byte[]> show(@PathVariable UUID id, Applicant applicant) {
        var file = files.find(id, applicant).orElseThrow(NoSuchPage::new);
        var answer = ResponseEntity.ok().contentType(MediaType.parseMediaType(file.mediaType()));
        if (!file.mediaType().startsWith("image/")) {
            // a PDF came from outside and is never opened within our pages
            answer.header(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename("document.pdf")
                            .build()
                            .toString());
            answer.header("Content-Security-Policy", "sandbox");
        }
        return answer.body(file.bytes());
    }

    /** A thumbnail, a few kilobytes; what is no picture has none. */
    @GetMapping("/apply/evidence/{id}/small")
    @Allowed(Permission.APPLY)
    ResponseEntity<byte[]> small(@PathVariable UUID id, Applicant applicant) {
        var picture = files.findSmall(id, applicant).orElseThrow(NoSuchPage::new);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(picture.mediaType()))
                .body(picture.bytes());
    }

    @PostMapping("/apply/evidence/{id}/remove")
    @Allowed(Permission.APPLY)
    String remove(@PathVariable UUID id, @RequestParam String page, Applicant applicant) {
        uploadEvidence.remove(applicant, id);
        return RowPlace.redirect(page);
    }
}
