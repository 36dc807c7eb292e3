// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Where a fault happened, without its messages: they may quote what a person typed. */
final class Trace {

    private static final int FRAMES = 40;
    private static final int CAUSES = 8;

    private Trace() {}

    static String of(Throwable fault) {
        var text = new StringBuilder();
        var cause = fault;
        for (var i = 0; i < CAUSES && cause != null; i++) {
            text.append(i == 0 ? "" : "\ncaused by ")
                    .append(cause.getClass().getName())
                    .append(Arrays.stream(cause.getStackTrace())
                            .limit(FRAMES)
                            .map(frame -> "\n\tat " + frame)
                            .collect(Collectors.joining()));
            cause = cause.getCause();
        }
        return text.toString();
    }
}
