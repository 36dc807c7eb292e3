// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Evidence as files below {@code amparo.data}: written aside, forced to disk, then given their name in one step. */
@Component
class EvidenceFolder implements EvidenceStore {

    private final Path folder;

    EvidenceFolder(@Value("${amparo.data}") Path data) {
        this.folder = data.resolve("evidence");
    }

    @Override
    public void put(UUID id, byte[] sealed) {
        var file = file(id);
        try {
            var shelf = shelf(id);
            if (Files.notExists(shelf)) {
                Files.createDirectories(shelf);
                force(folder);
            }
            var aside = file.resolveSibling(file.getFileName() + ".part");
            try (var channel = FileChannel.open(
                    aside, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                var bytes = ByteBuffer.wrap(sealed);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
            force(shelf);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    @Override
    public byte[] get(UUID id) {
        try {
            return Files.readAllBytes(file(id));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    @Override
    public void delete(UUID id) {
        try {
            Files.deleteIfExists(file(id));
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }

    /** A new name in a folder is durable when the folder is. */
    private static void force(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private Path shelf(UUID id) {
        return folder.resolve(id.toString().substring(0, 2));
    }

    private Path file(UUID id) {
        return shelf(id).resolve(id.toString());
    }
}
