// SPDX-License-Identifier: Apache-2.0
package org.amparo.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.access.StaticFile;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The files the offline verifier is made of, under one version: whoever has the page of a version has all files of the same,
 * and never a mixture.
 */
@Component
class VerifierProgram {

    private static final String FOLDER = "verifier/";
    private static final String WORKER = "sw.js";
    private static final String LICENCE = "LICENSE";

    private final Map<String, byte[]> files;
    private final String version;

    VerifierProgram() {
        this.files = read();
        this.version = digest(files);
    }

    /** The address of a file in this version. */
    String address(String file) {
        return "/verify/scan/" + version + "/" + file;
    }

    /** Empty when it is of another version, or there is none. */
    Optional<byte[]> file(String ofVersion, String name) {
        return ofVersion.equals(version) && !name.equals(WORKER)
                ? Optional.ofNullable(files.get(name))
                : Optional.empty();
    }

    /** What keeps the page and its files for when there is no network. */
    String worker() {
        var kept = Stream.concat(
                        files.keySet().stream()
                                .filter(name -> !name.equals(WORKER) && !name.endsWith(LICENCE))
                                .map(this::address),
                        Stream.of("am.css", "icons.svg", "mark.svg").map(StaticFile::url))
                .map(address -> "'" + address + "'")
                .collect(Collectors.joining(", ", "[", "]"));
        return "const VERSION = '" + version + "';\nconst FILES = " + kept + ";\n"
                + new String(files.get(WORKER), StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> read() {
        var files = new TreeMap<String, byte[]>();
        try {
            for (var resource :
                    new PathMatchingResourcePatternResolver().getResources("classpath:" + FOLDER + "**/*.*")) {
                keep(resource.getURL().toString(), resource.getContentAsByteArray(), files);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return files;
    }

    private static void keep(String address, byte[] content, Map<String, byte[]> files) {
        files.put(address.substring(address.lastIndexOf(FOLDER) + FOLDER.length()), content);
    }

    private static String digest(Map<String, byte[]> files) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, content) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            });
            Stream.of("am.css", "icons.svg", "mark.svg")
                    .map(StaticFile::url)
                    .forEach(address -> digest.update(address.getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
