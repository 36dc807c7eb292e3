// SPDX-License-Identifier: Apache-2.0
package org.amparo.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Comparator;

/**
 * Reads the QR code on a document's first page as somebody's camera would: from a picture of it, with zbarimg. Beside it
 * there may be a seal, which is longer.
 */
public final class Qr {

    private Qr() {}

    public static String readFirst(byte[] pdf) throws IOException {
        var folder = Files.createTempDirectory("amparo-qr");
        var file = Files.write(folder.resolve("document.pdf"), pdf);
        run(
                "pdftoppm",
                "-r",
                "300",
                "-png",
                "-singlefile",
                file.toString(),
                folder.resolve("page").toString());
        return run("zbarimg", "-q", "--raw", folder.resolve("page.png").toString())
                .lines()
                .min(Comparator.comparingInt(String::length))
                .orElseThrow();
    }

    private static String run(String... command) throws IOException {
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(String.join(" ", command) + ": " + output);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
        return output;
    }
}
