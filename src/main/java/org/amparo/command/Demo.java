// SPDX-License-Identifier: Apache-2.0
package org.amparo.command;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amparo.command.demo.DemoStaff;
import org.amparo.command.postgres.LocalPostgres;
import org.amparo.command.terminal.CommandLine;
import org.amparo.command.terminal.Console;
import org.amparo.command.terminal.Place;
import org.amparo.command.terminal.Refusal;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole of Amparo on one machine with invented people: database, mail catcher and pages, until Ctrl-C. */
final class Demo {

    private Demo() {}

    static void run(List<String> arguments) {
        var line = CommandLine.of(arguments, Set.of("--port", "--data"), Set.of("--empty"));
        var name = line.word(0).orElse("peru");
        var pack = Program.pack(name);
        var data = line.value("--data")
                .map(Place::typed)
                .orElseGet(() -> Place.home().resolve("data").resolve("demo-" + pack.getFileName()));
        var port = line.port(8080);
        requireFree(port);
        var context = start(pack, data, port, line.has("--empty"));
        welcome(context, data, port);
    }

    /** Starts, shows the first pages once and stops, so that the JVM can remember what a start needs. */
    static void train(List<String> arguments) {
        var line = CommandLine.of(arguments, Set.of("--data"), Set.of());
        var data = Place.typed(line.value("--data").orElseThrow());
        var port = freePort();
        try (var context = start(Program.pack("peru"), data, port, false);
                var client = HttpClient.newHttpClient()) {
            for (var page : List.of("/", "/apply", "/work/sign-in", "/verify", "/demo/inbox")) {
                var address = URI.create("http://localhost:" + port + page);
                client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding());
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        System.exit(0);
    }

    private static ConfigurableApplicationContext start(Path pack, Path data, int port, boolean empty) {
        var database = database(data);
        mark(database, data.resolve("keys"));
        Console.say("Starting the pages ...");
        var origin = "http://localhost:" + port;
        var settings = new HashMap<String, Object>(database.properties());
        settings.putAll(Map.of(
                "server.port",
                port,
                "server.address",
                "127.0.0.1",
                "amparo.pack",
                pack.toString(),
                "amparo.data",
                data.toString(),
                "amparo.keys",
                data.resolve("keys").toString(),
                "amparo.create-keys",
                true,
                "amparo.plain-cookies",
                true,
                "amparo.hosts",
                "localhost,127.0.0.1",
                "amparo.demo.empty",
                empty,
                "amparo.mail.from",
                "amparo@example.org"));
        for (var audience : List.of("portal", "work", "verify")) {
            settings.put("amparo.origin." + audience, origin);
        }
        return Program.start(settings, "demo");
    }

    private static DatabaseAccess database(Path data) {
        var configured = DatabaseAccess.from(System.getenv());
        if (configured.isPresent()) {
            Console.say("Using the database of AMPARO_DATABASE_URL.");
            return configured.get();
        }
        var folder = data.resolve("postgres");
        Console.say(
                Files.exists(folder)
                        ? "Starting PostgreSQL ..."
                        : "Setting up PostgreSQL in " + folder + " (once) ...");
        var postgres = LocalPostgres.start(folder);
        SpringApplication.getShutdownHandlers().add(() -> {
            Console.say("Stopping PostgreSQL ...");
            postgres.close();
        });
        return DatabaseAccess.to(postgres);
    }

    /** Marks database and keys as a demo's, so that {@code serve} will refuse them. */
    private static void mark(DatabaseAccess database, Path keys) {
        try {
            Files.createDirectories(keys);
            var marker = keys.resolve(DemoMarker.KEY_FILE);
            if (!Files.exists(marker)) {
                Files.createFile(
                        marker, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
        } catch (IOException e) {
            throw new Refusal(1, "The folder for keys cannot be made: " + e);
        }
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute("""
                    do $$ begin
                        execute format('comment on database %I is %L', current_database(), '{marker}');
                    end $$
                    """.replace("{marker}", DemoMarker.DATABASE_COMMENT));
        } catch (SQLException e) {
            throw new Refusal(Refusal.CONFIGURATION, "The database cannot be used for a demo: " + e.getMessage());
        }
    }

    private static void welcome(ConfigurableApplicationContext context, Path data, int port) {
        var origin = "http://localhost:" + port;
        var text = new StringBuilder("""

                Amparo is ready: {origin}

                  apply    {origin}/apply
                  work     {origin}/work
                  verify   {origin}/verify
                  mail     {origin}/demo/inbox
                """.replace("{origin}", origin));
        var staff = context.getBean(DemoStaff.class);
        text.append("\nOfficers to sign in as, all with the password ")
                .append(staff.password())
                .append(" (the six-digit codes are on the front page):\n");
        for (var officer : staff.list()) {
            text.append("  %-12s %s, %s%n".formatted(officer.login(), officer.role(), officer.office()));
        }
        text.append("\nAll people in it are invented. The data are in ")
                .append(data)
                .append("\nCtrl-C stops everything.\n");
        Console.say(text.toString());
    }

    private static void requireFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            socket.getLocalPort();
        } catch (IOException taken) {
            throw new Refusal(
                    1, "Port %d is taken by another program. Stop it, or choose another: --port 8090".formatted(port));
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
