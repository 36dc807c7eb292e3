// SPDX-License-Identifier: Apache-2.0
package org.amparo.command.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Processor time a process and its children have used, as Linux counts it; 0 where there is no /proc. */
final class CpuClock {

    private static final double TICKS_A_SECOND = 100;

    private CpuClock() {}

    /** Seconds of one process, without children. */
    static double of(long pid) {
        return ticks(stat(pid), 13, 14) / TICKS_A_SECOND;
    }

    /** Seconds of the threads by which a Java process compiles itself: what a longer run would not pay again. */
    static double ofCompiler(long pid) {
        try (var threads = Files.list(Path.of("/proc", Long.toString(pid), "task"))) {
            return threads.mapToDouble(CpuClock::ifCompiler).sum() / TICKS_A_SECOND;
        } catch (IOException gone) {
            return 0;
        }
    }

    private static double ifCompiler(Path thread) {
        try {
            var name = Files.readString(thread.resolve("comm"));
            return name.matches("C[12] Compiler.*\\s*") ? ticks(thread.resolve("stat"), 13, 14) : 0;
        } catch (IOException ended) {
            return 0;
        }
    }

    /** Seconds of a process, of those of its children that ended, and of those that run. */
    static double ofTree(long pid) {
        var running = ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .mapToDouble(child -> of(child.pid()))
                .sum();
        return (ticks(stat(pid), 13, 14) + ticks(stat(pid), 15, 16)) / TICKS_A_SECOND + running;
    }

    private static Path stat(long pid) {
        return Path.of("/proc", Long.toString(pid), "stat");
    }

    private static double ticks(Path file, int first, int second) {
        try {
            var stat = Files.readString(file);
            // the name in parentheses may hold spaces; fields are counted behind it
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Double.parseDouble(fields[first - 2]) + Double.parseDouble(fields[second - 2]);
        } catch (IOException gone) {
            return 0;
        }
    }
}
