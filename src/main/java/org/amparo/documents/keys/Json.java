// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Our JSON files, which people carry about and may confuse. */
final class Json {

    /** A list of a hundred keys is a few hundred kilobytes. */
    private static final int LARGEST = 4 * 1024 * 1024;

    private Json() {}

    static byte[] bytes(Object content) {
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(content);
    }

    /** Throws {@link KeyFault} naming the file and what it should have been. */
    static <T> T read(Path file, Class<T> kind, String whatItIs) {
        try {
            if (Files.size(file) <= LARGEST) {
                var content = JsonMapper.shared().readValue(Files.readAllBytes(file), kind);
                if (content != null) {
                    return content;
                }
            }
        } catch (IOException | JacksonException unreadable) {
            // said below
        }
        throw new KeyFault(file + " cannot be read as " + whatItIs + ".");
    }
}
