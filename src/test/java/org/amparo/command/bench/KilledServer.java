// SPDX-License-Identifier: Apache-2.0
package org.amparo.command.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.amparo.command.Main;
import org.amparo.testing.TestDatabase;

/** The program in a process of its own, to be stopped as a power cut would and started again on the same data. */
final class KilledServer implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 120;

    private final ProcessBuilder command;
    private final int port;
    private Process process;

    private KilledServer(ProcessBuilder command, int port) throws IOException, InterruptedException {
        this.command = command;
        this.port = port;
        this.process = start();
    }

    static KilledServer start(String pack, Path folder, int mailPort) throws IOException, InterruptedException {
        var database = TestDatabase.migrated();
        var password = Files.writeString(
                folder.resolve("password"), Objects.requireNonNull(database.getPassword()), StandardCharsets.UTF_8);
        var port = freePort();
        var command = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Damparo.home=.",
                        "-Damparo.demo.smtp-port=" + mailPort,
                        "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "demo",
                        pack,
                        "--empty",
                        "--port",
                        String.valueOf(port),
                        "--data",
                        folder.toString()))
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()));
        command.environment().put("AMPARO_DATABASE_URL", database.getJdbcUrl());
        command.environment().put("AMPARO_DATABASE_USER", database.getUsername());
        command.environment().put("AMPARO_DATABASE_PASSWORD_FILE", password.toString());
        return new KilledServer(command, port);
    }

    int port() {
        return port;
    }

    /** As if the power failed, in the middle of whatever it does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void startAgain() throws IOException, InterruptedException {
        process = start();
    }

    /** Returns once it takes connections. */
    private Process start() throws IOException, InterruptedException {
        var started = command.start();
        for (int tenths = 0; tenths < PATIENCE_SECONDS * 10; tenths++) {
            try (var door = new Socket("127.0.0.1", port)) {
                return started;
            } catch (IOException notYet) {
                if (!started.isAlive()) {
                    break;
                }
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        started.destroyForcibly();
        var log = Objects.requireNonNull(command.redirectOutput().file()).toPath();
        throw new IllegalStateException("the program did not start: " + Files.readString(log));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
