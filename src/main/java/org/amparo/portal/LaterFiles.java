// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Applicant;
import org.amparo.registration.AttachFile;
import org.amparo.registration.UploadRefused;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes the files that come with a reply or a change; the good ones are kept when another is refused. */
@Component
class LaterFiles {

    private final AttachFile attachFile;

    LaterFiles(AttachFile attachFile) {
        this.attachFile = attachFile;
    }

    /** The key of what is wrong with the last one that was refused. */
    Optional<String> take(
            Applicant applicant, UUID application, AttachFile.To what, UUID attachedTo, List<MultipartFile> files)
            throws IOException {
        Optional<String> wrong = Optional.empty();
        for (var file : files) {
            if (!file.isEmpty()) {
                try {
                    var name = file.getOriginalFilename();
                    attachFile.attach(
                            applicant, application, what, attachedTo, file.getBytes(), name == null ? "" : name);
                } catch (UploadRefused refused) {
                    wrong = Optional.of(refused.reason().key());
                }
            }
        }
        return wrong;
    }
}
