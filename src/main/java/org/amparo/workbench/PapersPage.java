// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.UUID;
import org.amparo.access.Allowed;
import org.amparo.access.NotThere;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.registration.EvidenceFiles;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * An uploaded photo or paper. Only pictures, which were written anew on arrival, are shown in the page; anything else
 * is saved to be opened apart, and may run nothing.
 */
@Controller
class PapersPage {

    private final EvidenceFiles files;

    PapersPage(EvidenceFiles files) {
        this.files = files;
    }

    @GetMapping("/work/papers/{id}")
    @Allowed(Permission.READ_APPLICATION)
    ResponseEntity<byte[]> show(@PathVariable UUID id, Officer officer) {
        var file = files.find(id, officer).orElseThrow(NoSuchPaper::new);
        var isImage = file.mediaType().startsWith("image/");
        var disposition = isImage ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition.filename(name(id, isImage)).build().toString())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(file.bytes());
    }

    /** Says nothing about the person: it ends up in a folder of downloads. */
    private static String name(UUID id, boolean isImage) {
        return id.toString().substring(0, 8) + (isImage ? ".jpg" : ".pdf");
    }

    /** No such file in the officer's scope. */
    private static final class NoSuchPaper extends RuntimeException implements NotThere {}
}
