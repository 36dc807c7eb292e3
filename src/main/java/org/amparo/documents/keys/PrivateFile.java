// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;

/** Files that only their owner may read, from the first byte on; one that others may read is no secret any more. */
public final class PrivateFile {

    private PrivateFile() {}

    /** Refuses to write over what is there. */
    static void create(Path file, byte[] content) {
        try {
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(file);
            }
            Files.write(file, content);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public static void create(Path file, String text) {
        create(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Whoever reads meanwhile finds the old content or the new one, whole. */
    static void replace(Path file, byte[] content) {
        var fresh = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".new");
        create(fresh, content);
        try {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Its text without white space around it. Throws {@link IllegalStateException} when others may read it. */
    public static String text(Path file) {
        requireClosed(file);
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static void requireClosed(Path file) {
        try {
            var ownerOnly = PosixFilePermissions.fromString("rw-------");
            var others = Files.getPosixFilePermissions(file).stream()
                    .filter(permission -> permission != PosixFilePermission.OWNER_EXECUTE)
                    .anyMatch(permission -> !ownerOnly.contains(permission));
            if (others) {
                throw new IllegalStateException(
                        "the key file " + file.getFileName() + " can be read by others than its owner: chmod 600");
            }
        } catch (UnsupportedOperationException noPosix) {
            // a file system without owners, such as Windows': its own rules apply
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
