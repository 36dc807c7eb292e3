// SPDX-License-Identifier: Apache-2.0
package org.amparo.command.bench;

import java.util.Arrays;
import java.util.stream.LongStream;

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

    /** Those of both. */
    Latencies with(Latencies other) {
        var both = new Latencies();
        both.taken = LongStream.concat(Arrays.stream(all()), Arrays.stream(other.all()))
                .toArray();
        both.count = both.taken.length;
        return both;
    }

    private synchronized long[] all() {
        return Arrays.copyOf(taken, count);
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
