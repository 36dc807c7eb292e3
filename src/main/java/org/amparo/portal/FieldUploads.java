// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.amparo.access.Applicant;
import org.amparo.registration.Draft;
import org.amparo.registration.FieldError;
import org.amparo.registration.FormPage;
import org.amparo.registration.UploadEvidence;
import org.amparo.registration.UploadRefused;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes the files that came with a page. */
@Component
class FieldUploads {

    private final UploadEvidence uploadEvidence;

    FieldUploads(UploadEvidence uploadEvidence) {
        this.uploadEvidence = uploadEvidence;
    }

    /** Returns what is wrong with those that were refused. */
    List<FieldError> take(FormPage page, Draft draft, Map<String, MultipartFile> files, Applicant applicant)
            throws IOException {
        var errors = new ArrayList<FieldError>();
        for (var field : page.fields()) {
            var file = files.get(field.key());
            if (field.isFile() && file != null && !file.isEmpty()) {
                try {
                    var name = file.getOriginalFilename();
                    uploadEvidence.upload(applicant, draft, field, file.getBytes(), name == null ? "" : name);
                } catch (UploadRefused refused) {
                    errors.add(new FieldError(
                            field.key(), field.key(), refused.reason().key(), List.of()));
                }
            }
        }
        return errors;
    }

    static boolean came(Map<String, MultipartFile> files) {
        return files.values().stream().anyMatch(file -> !file.isEmpty());
    }
}
