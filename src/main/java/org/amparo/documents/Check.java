// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The answer to somebody who scanned a code: everything a stranger may learn, and nothing that is not here. {@code
 * shown} is empty only when the code is unknown.
 */
public record Check(CheckStatus status, Optional<Shown> shown, Instant checkedAt) {

    /**
     * What is shown of a document that exists.
     *
     * @param titleKey the words' key of what kind of document it is
     * @param lastDigits the last three characters of the file number
     * @param extension by which legal act it is valid until then, when that is not what is printed
     * @param hasPhoto whether {@link CheckDocument#face} answers; only while the document is valid
     */
    public record Shown(
            String type,
            String titleKey,
            LocalDate issued,
            String lastDigits,
            boolean hasPhoto,
            LocalDate validFrom,
            Optional<LocalDate> validUntil,
            Optional<DocumentExtension> extension) {}
}
