// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import java.util.List;
import org.amparo.registration.EvidenceFile;
import org.amparo.registration.Field;
import org.amparo.registration.Upload;

/** The files of a draft: those that arrived, and those of which only a part did. */
record FieldFiles(List<EvidenceFile> arrived, List<Upload> unfinished) {

    static final FieldFiles NONE = new FieldFiles(List.of(), List.of());

    List<EvidenceFile> arrivedFor(Field field) {
        return arrived.stream().filter(file -> file.field().equals(field.key())).toList();
    }

    List<Upload> unfinishedFor(Field field) {
        return unfinished.stream()
                .filter(upload -> upload.field().equals(field.key()))
                .toList();
    }
}
