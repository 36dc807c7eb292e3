// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.Map;
import java.util.Optional;
import org.amparo.appointments.Replanned;

/**
 * Closing an office. With a {@code preview}, what it would do.
 *
 * @param changed others are touched now than when it was looked at
 */
public record OfficeCloseView(
        Frame frame,
        String board,
        String name,
        ClosingTyped typed,
        Map<String, String> errors,
        String days,
        Optional<Replanned> preview,
        boolean changed) {}
