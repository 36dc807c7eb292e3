// SPDX-License-Identifier: Apache-2.0
package org.amparo.command.bench;

import java.util.Arrays;

/** How long answers took, in nanoseconds, from many threads; percentiles are exact, of all that were taken. */
final class Latencies {

    private long[] taken = new long[1024];
    private int count;

    synchronized void add(long nanoseconds) {
        if (count == taken.length) {
            taken = Arrays.copyOf(taken, count * 2);
        }
        taken[count++] = nanoseconds;
    }

    synchronized int count() {
        return count;
    }

    /** In milliseconds; 0 when nothing was measured. */
    synchronized double percentile(double percent) {
        if (count == 0) {
            return 0;
        }
        var sorted = Arrays.copyOf(taken, count);
        Arrays.sort(sorted);
        return sorted[(int) Math.min(count - 1, Math.ceil(percent / 100 * count) - 1)] / 1e6;
    }
}
