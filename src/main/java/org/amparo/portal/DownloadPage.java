// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.amparo.access.Allowed;
import org.amparo.access.Applicant;
import org.amparo.access.Permission;
import org.amparo.country.Words;
import org.amparo.registration.OwnData;
import org.amparo.registration.Receipts;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Where a person takes their own file with them. */
@Controller
class DownloadPage {

    private final Receipts receipts;
    private final OwnData ownData;
    private final OwnFile ownFile;

    DownloadPage(Receipts receipts, OwnData ownData, OwnFile ownFile) {
        this.receipts = receipts;
        this.ownData = ownData;
        this.ownFile = ownFile;
    }

    @GetMapping("/apply/download")
    @Allowed(Permission.APPLY)
    String show(Applicant applicant) {
        return receipts.find(applicant).isPresent() ? "portal/download" : "redirect:/apply/continue";
    }

    /** Logged before the first byte leaves. The name says nothing about the person or what it is. */
    @PostMapping("/apply/download")
    @Allowed(Permission.APPLY)
    void download(Applicant applicant, Words words, HttpServletResponse response) throws IOException {
        if (receipts.find(applicant).isEmpty()) {
            throw new NoSuchPage();
        }
        ownData.noteDownload(applicant);
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(words.text("mydata.download.file-name"))
                        .build()
                        .toString());
        ownFile.write(applicant, words, response.getOutputStream());
    }
}
