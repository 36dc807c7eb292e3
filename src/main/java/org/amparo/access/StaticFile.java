// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The address of a sheet, script or picture under {@code /static}, with a mark of its content, so that browsers may
 * keep it for ever and still see the next version at once.
 */
public final class StaticFile {

    private static final Map<String, String> ADDRESSES = new ConcurrentHashMap<>();

    private StaticFile() {}

    /** For templates: {@code url("am.css")} gives {@code /static/am.css?v=1f3a9c20}. */
    public static String url(String name) {
        return ADDRESSES.computeIfAbsent(name, StaticFile::addressOf);
    }

    private static String addressOf(String name) {
        try (var file = StaticFile.class.getResourceAsStream("/static/" + name)) {
            if (file == null) {
                throw new IllegalArgumentException("no file " + name + " under static");
            }
            var digest = MessageDigest.getInstance("SHA-256").digest(file.readAllBytes());
            return "/static/" + name + "?v=" + HexFormat.of().formatHex(digest, 0, 4);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
