// SPDX-License-Identifier: Apache-2.0
package org.amparo.command.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.amparo.command.terminal.Console;

/** A demo in a process of its own, started as a person would and measured from outside. */
final class RunningDemo implements AutoCloseable {

    private final Process process;
    private final int port;
    private final double firstPageSeconds;

    private RunningDemo(Process process, int port, double firstPageSeconds) {
        this.process = process;
        this.port = port;
        this.firstPageSeconds = firstPageSeconds;
    }

    /** Starts {@code ./amparo demo} of a folder and waits for the front page. */
    static RunningDemo start(Path home, String pack, Path data, Duration patience, String... javaOptions) {
        return start(home, pack, data, patience, freePort(), javaOptions);
    }

    /** The same folder and port again, after it was killed. */
    static RunningDemo startAgain(Path home, String pack, Path data, int port, String... javaOptions) {
        return start(home, pack, data, Duration.ofMinutes(5), port, javaOptions);
    }

    private static RunningDemo start(
            Path home, String pack, Path data, Duration patience, int port, String... javaOptions) {
        var log = data.resolveSibling(data.getFileName() + ".log");
        try (var client = HttpClient.newHttpClient()) {
            Files.createDirectories(data);
            var begin = System.nanoTime();
            var command = new ProcessBuilder(
                            home.resolve("amparo").toString(),
                            "demo",
                            pack,
                            "--port",
                            String.valueOf(port),
                            "--data",
                            data.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            command.environment().put("AMPARO_JAVA_OPTIONS", String.join(" ", javaOptions));
            var process = command.start();
            var page = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/"))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            while (System.nanoTime() - begin < patience.toNanos()) {
                if (answers(client, page)) {
                    return new RunningDemo(process, port, (System.nanoTime() - begin) / 1e9);
                }
                if (!process.isAlive()) {
                    throw new IllegalStateException("the demo ended: " + Files.readString(log));
                }
                Thread.sleep(20);
            }
            process.destroy();
            throw new IllegalStateException("no page within " + patience + ": " + Files.readString(log));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Of the Java process: the script hands over to it. */
    long pid() {
        return process.pid();
    }

    /** As if the power failed for this process alone; its database goes on. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    int port() {
        return port;
    }

    /** From pressing enter to the last byte of the front page. */
    double firstPageSeconds() {
        return firstPageSeconds;
    }

    /** Memory of the Java process that is its own or shared, in megabytes, as the system counts it. */
    long residentMegabytes() {
        try {
            return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException notLinux) {
            return 0;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                Console.say("The demo does not stop; killing it.");
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean answers(HttpClient client, HttpRequest page) throws InterruptedException {
        try {
            return client.send(page, HttpResponse.BodyHandlers.ofString()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
