// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What an extension would do. Nothing issued after {@code at} is in it, so that what is confirmed is what was seen.
 *
 * @param first the earliest present last day, {@code last} the latest; empty when there is no document
 */
public record ExtensionPreview(
        Instant at, int documents, int holders, Optional<LocalDate> first, Optional<LocalDate> last) {}
