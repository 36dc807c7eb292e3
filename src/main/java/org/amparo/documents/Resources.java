// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The files under {@code documents} in the program itself: the only ones a printed document can load. */
final class Resources {

    private Resources() {}

    static byte[] bytes(String name) {
        try (var file = Resources.class.getResourceAsStream("/documents/" + name)) {
            if (file == null) {
                throw new IllegalArgumentException("no file documents/" + name);
            }
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
