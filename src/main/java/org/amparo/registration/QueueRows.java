// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.util.List;

/** A page of the queue, and whether another follows. The whole is never counted: counting is what makes queues slow. */
public record QueueRows(List<ApplicationSummary> rows, int page, boolean more) {
    public static final int ROWS = 50;
}
