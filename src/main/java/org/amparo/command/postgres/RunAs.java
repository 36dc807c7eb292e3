// SPDX-License-Identifier: Apache-2.0
package org.amparo.command.postgres;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The user PostgreSQL's programs run as: ourselves, or an ordinary user when we are root, as PostgreSQL refuses root. */
record RunAs(boolean switched, int user, int group) {

    private static final int NOBODY = 65534;

    /** Root keeps the owner of an existing cluster, so that a folder made without root also opens with it. */
    static RunAs ownerOf(Path cluster) throws IOException {
        var self = new UnixSystem();
        if (self.getUid() != 0) {
            return new RunAs(false, (int) self.getUid(), (int) self.getGid());
        }
        requireSetpriv();
        if (Files.exists(cluster)) {
            var owner = (int) Files.getAttribute(cluster, "unix:uid");
            if (owner != 0) {
                return new RunAs(true, owner, (int) Files.getAttribute(cluster, "unix:gid"));
            }
        }
        return new RunAs(true, NOBODY, NOBODY);
    }

    private static void requireSetpriv() {
        var found = Files.isExecutable(Path.of("/usr/bin/setpriv")) || Files.isExecutable(Path.of("/bin/setpriv"));
        if (!found) {
            throw new PostgresFailed("PostgreSQL does not run as root, and setpriv (package util-linux), which would"
                    + " start it as an ordinary user, is missing. Install it or start Amparo as an ordinary user.");
        }
    }

    void own(Path path) throws IOException {
        if (switched) {
            Files.setAttribute(path, "unix:gid", group);
            Files.setAttribute(path, "unix:uid", user);
        }
    }

    /** Runs a program to its end and gives back what it said; its failure is ours. */
    String run(Path workingFolder, String... program) throws IOException {
        var command = new ArrayList<String>();
        if (switched) {
            command.addAll(List.of(
                    "setpriv", "--reuid=" + user, "--regid=" + group, "--clear-groups", "--inh-caps=-all", "--"));
        }
        command.addAll(List.of(program));
        var builder =
                new ProcessBuilder(command).directory(workingFolder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        var process = builder.start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (!process.waitFor(120, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new PostgresFailed(program[0] + " did not end within two minutes: " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PostgresFailed("interrupted while waiting for " + program[0], e);
        }
        if (process.exitValue() != 0) {
            throw new PostgresFailed(program[0] + " failed: " + said.strip());
        }
        return said;
    }
}
