// SPDX-License-Identifier: Apache-2.0
package org.amparo.command.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What postmaster.pid in a cluster says: left by a server that runs, or by one that was killed. */
record PostmasterFile(Path cluster, List<String> lines) {

    /** A process number no system gives out: PostgreSQL takes it for gone, yet still looks for orphaned backends. */
    private static final String NOBODY = String.valueOf(Integer.MAX_VALUE);

    static Optional<PostmasterFile> of(Path cluster) throws IOException {
        try {
            return Optional.of(new PostmasterFile(cluster, Files.readAllLines(cluster.resolve("postmaster.pid"))));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    Optional<ProcessHandle> process() {
        try {
            return ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(ProcessHandle::isAlive);
        } catch (NumberFormatException | java.util.NoSuchElementException damaged) {
            return Optional.empty();
        }
    }

    int port() {
        try {
            return lines.size() > 3 ? Integer.parseInt(lines.get(3).strip()) : 0;
        } catch (NumberFormatException damaged) {
            return 0;
        }
    }

    /** Whether the named process is a server of this cluster and not one that was given the number since. */
    boolean isServed() {
        return process().map(this::worksHere).orElse(false);
    }

    private boolean worksHere(ProcessHandle process) {
        try {
            var folder = Path.of("/proc", String.valueOf(process.pid()), "cwd").toRealPath();
            return folder.equals(cluster.toRealPath());
        } catch (IOException notLinux) {
            return process.info().commandLine().orElse("").contains(cluster.toString());
        }
    }

    /**
     * Makes the file point at no process. Deleting it would also delete PostgreSQL's own guard against backends that
     * outlived their postmaster.
     */
    void disown() throws IOException {
        var file = cluster.resolve("postmaster.pid");
        if (lines.isEmpty()) {
            Files.delete(file);
            return;
        }
        var rest = lines.subList(1, lines.size());
        Files.writeString(file, NOBODY + "\n" + String.join("\n", rest) + "\n");
    }
}
