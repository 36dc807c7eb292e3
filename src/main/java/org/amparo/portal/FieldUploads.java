// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.amparo.access.Applicant;
import org.amparo.registration.Draft;
import org.amparo.registration.Field;
import org.amparo.registration.FieldError;
import org.amparo.registration.FormPage;
import org.amparo.registration.UploadEvidence;
import org.amparo.registration.UploadRefused;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;

/** Takes the files that came with a page. */
@Component
class FieldUploads {

    private final UploadEvidence uploadEvidence;

    FieldUploads(UploadEvidence uploadEvidence) {
        this.uploadEvidence = uploadEvidence;
    }

    /** Each file is judged by itself: the good ones stay when another is refused. Returns what is wrong with those. */
    List<FieldError> take(FormPage page, Draft draft, MultiValueMap<String, MultipartFile> files, Applicant applicant)
            throws IOException {
        var errors = new LinkedHashSet<FieldError>();
        for (var field : page.fields()) {
            for (var file : files.getOrDefault(field.key(), List.of())) {
                if (field.isFile() && isChosen(file)) {
                    take(field, draft, file, applicant).ifPresent(errors::add);
                }
            }
        }
        return List.copyOf(errors);
    }

    private Optional<FieldError> take(Field field, Draft draft, MultipartFile file, Applicant applicant)
            throws IOException {
        try (var bytes = file.getInputStream()) {
            // one byte too many is enough to be refused
            var upload = bytes.readNBytes(UploadEvidence.MOST_BYTES + 1);
            uploadEvidence.upload(applicant, draft, field, upload, name(file));
            return Optional.empty();
        } catch (UploadRefused refused) {
            return Optional.of(
                    new FieldError(field.key(), field.key(), refused.reason().key(), List.of()));
        }
    }

    static boolean came(MultiValueMap<String, MultipartFile> files) {
        return files.values().stream().flatMap(List::stream).anyMatch(FieldUploads::isChosen);
    }

    /** A browser sends a nameless nothing for an input in which no file was chosen. */
    private static boolean isChosen(MultipartFile file) {
        return !file.isEmpty() || !name(file).isEmpty();
    }

    private static String name(MultipartFile file) {
        var name = file.getOriginalFilename();
        return name == null ? "" : name;
    }
}
