// SPDX-License-Identifier: Apache-2.0
package org.amparo.command.postgres;

import com.sun.security.auth.module.UnixSystem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL, unpacked once per user from the archive on the classpath. */
record PostgresBinaries(Path folder) {

    private static final String DONE = ".complete";

    /** Unpacks them unless an earlier run did; several processes may do so at once. */
    static PostgresBinaries unpacked() {
        var archive = archive();
        try {
            var target = cache().resolve("postgres-" + identity(archive));
            if (!Files.exists(target.resolve(DONE))) {
                unpack(archive, target);
            }
            return new PostgresBinaries(target);
        } catch (IOException e) {
            throw new PostgresFailed("PostgreSQL's programs cannot be unpacked: " + e, e);
        }
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    /** Major version, as PG_VERSION of a cluster names it. */
    String majorVersion() {
        try {
            return Files.readString(folder.resolve(DONE)).strip();
        } catch (IOException e) {
            throw new PostgresFailed("cannot read " + folder, e);
        }
    }

    private static URL archive() {
        var arm = System.getProperty("os.arch").toLowerCase(Locale.ROOT).matches("aarch64|arm64");
        var os = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        var name = "postgres-%s-%s.txz".formatted(os, arm ? "arm_64" : "x86_64");
        return Optional.ofNullable(PostgresBinaries.class.getClassLoader().getResource(name))
                .orElseThrow(() -> new PostgresFailed("No PostgreSQL for this kind of machine comes along (" + name
                        + "). Set AMPARO_DATABASE_URL to a PostgreSQL 15 to 18."));
    }

    /** Root unpacks where the ordinary user that PostgreSQL then runs as can read; others in their own cache. */
    private static Path cache() {
        if (new UnixSystem().getUid() == 0) {
            return Path.of("/var/cache/amparo");
        }
        var configured = System.getenv("XDG_CACHE_HOME");
        var base = configured == null || configured.isBlank()
                ? Path.of(System.getProperty("user.home"), ".cache")
                : Path.of(configured);
        return base.resolve("amparo");
    }

    /** Names the jar's version, or the archive's size where the jar was repackaged under another name. */
    private static String identity(URL archive) throws IOException {
        var version =
                java.util.regex.Pattern.compile("-(\\d+\\.\\d+\\.\\d+)\\.jar").matcher(archive.toString());
        var size = archive.openConnection().getContentLengthLong();
        return version.find() ? version.group(1) + "-" + size : String.valueOf(size);
    }

    private static void unpack(URL archive, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        var fresh = Files.createTempDirectory(target.getParent(), "unpacking-");
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive.openStream())))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(tar, entry, fresh);
            }
        }
        var version = new ProcessBuilder(fresh.resolve("bin/postgres").toString(), "--version").start();
        var words = new String(version.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                .strip()
                .split(" ");
        Files.writeString(fresh.resolve(DONE), words[words.length - 1].split("\\.")[0]);
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
        try {
            Files.move(fresh, target, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw e;
        } catch (FileSystemException anotherProcessWasFaster) {
            if (!Files.exists(target.resolve(DONE))) {
                throw anotherProcessWasFaster;
            }
            Folders.delete(fresh);
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder) throws IOException {
        var path = folder.resolve(entry.getName()).normalize();
        if (!path.startsWith(folder)) {
            throw new IOException("the archive leaves its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, path);
        var permissions = EnumSet.of(
                PosixFilePermission.OWNER_READ,
                PosixFilePermission.OWNER_WRITE,
                PosixFilePermission.GROUP_READ,
                PosixFilePermission.OTHERS_READ);
        if ((entry.getMode() & 0100) != 0) {
            permissions.addAll(EnumSet.of(
                    PosixFilePermission.OWNER_EXECUTE,
                    PosixFilePermission.GROUP_EXECUTE,
                    PosixFilePermission.OTHERS_EXECUTE));
        }
        Files.setPosixFilePermissions(path, permissions);
    }
}
