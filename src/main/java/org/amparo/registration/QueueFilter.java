// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.util.Optional;

/** What of the queue is to be shown; pages count from 0. */
public record QueueFilter(Optional<String> office, Optional<ApplicationState> state, int page) {
    public QueueFilter {
        page = Math.clamp(page, 0, 10_000);
    }
}
