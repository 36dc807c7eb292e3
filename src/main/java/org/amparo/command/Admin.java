// SPDX-License-Identifier: Apache-2.0
package org.amparo.command;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.ClockConfiguration;
import org.amparo.access.HireOfficer;
import org.amparo.access.MakeKeys;
import org.amparo.access.VerifyAccessLog;
import org.amparo.command.postgres.LocalPostgres;
import org.amparo.command.terminal.CommandLine;
import org.amparo.command.terminal.Console;
import org.amparo.command.terminal.Place;
import org.amparo.command.terminal.Refusal;
import org.amparo.country.PackCheck;
import org.amparo.documents.RegistryKeys;
import org.amparo.registration.ImportLegacy;
import org.springframework.context.ConfigurableApplicationContext;

/** What an operator does beside serving. */
final class Admin {

    private static final Set<String> OPTIONS =
            Set.of("--data", "--login", "--name", "--office", "--role", "--pack", "--kek");

    private Admin() {}

    static void run(List<String> arguments) {
        var line = CommandLine.of(
                arguments,
                Stream.of(OPTIONS, KeyCommands.OPTIONS, RegistryKeyCommands.OPTIONS)
                        .flatMap(Set::stream)
                        .collect(Collectors.toSet()),
                Set.of());
        var name = line.word(0).orElse("");
        if (name.startsWith("keys-")) {
            KeyCommands.run(name, line, ClockConfiguration.ofTheMachine());
            return;
        }
        switch (name) {
            case "pack" -> checkPack(line);
            case "make-keys" -> makeKeys(line);
            case "add-keys" -> addKeys(line);
            case "verify-audit" -> verifyAudit(line);
            case "legacy" -> importLegacy(line);
            case "registry-key" -> registryKey(line);
            case "first-administrator" -> hireFirstAdministrator(line);
            default ->
                throw new Refusal(
                        Refusal.USAGE,
                        "admin does: make-keys DIR, add-keys DIR, first-administrator, verify-audit, legacy import FILE, pack check DIR, registry-key add|list|revoke,"
                                + " and keys-root, keys-sign, keys-request, keys-install, keys-list, keys-withdraw."
                                + " See --help");
        }
    }

    private static void checkPack(CommandLine line) {
        if (!line.word(1).orElse("").equals("check") || line.word(2).isEmpty()) {
            throw new Refusal(Refusal.USAGE, "Say which folder: ./amparo admin pack check countries/peru");
        }
        var folder = Place.typed(line.word(2).orElseThrow());
        var faults = PackCheck.faults(folder);
        if (!faults.isEmpty()) {
            throw new Refusal(1, String.join("\n", faults) + "\n" + faults.size() + " fault(s) in " + folder);
        }
        Console.say("No fault in " + folder + ".");
    }

    private static void makeKeys(CommandLine line) {
        var folder = Place.typed(line.word(1)
                .orElseThrow(() -> new Refusal(Refusal.USAGE, "Say where: ./amparo admin make-keys /etc/amparo/keys")));
        try {
            MakeKeys.in(folder);
        } catch (IllegalStateException thereAlready) {
            throw new Refusal(1, String.valueOf(thereAlready.getMessage()));
        }
        Console.say("Keys made in " + folder + ". Keep a copy in a safe place: without them nothing can be read.");
    }

    /** A new version may seal by keys that an older installation has not got. */
    private static void addKeys(CommandLine line) {
        var folder = Place.typed(line.word(1)
                .orElseThrow(() -> new Refusal(Refusal.USAGE, "Say where: ./amparo admin add-keys /etc/amparo/keys")));
        var kek = line.value("--kek").map(Place::typed).orElse(folder.resolve("kek.json"));
        try {
            var made = MakeKeys.addMissing(folder, kek);
            Console.say(
                    made.isEmpty()
                            ? "No key lacks in " + folder + "."
                            : "Made in " + folder + ": " + String.join(", ", made) + ". Keep a copy in a safe place.");
        } catch (IllegalStateException wrong) {
            throw new Refusal(1, String.valueOf(wrong.getMessage()));
        }
    }

    private static void verifyAudit(CommandLine line) {
        try (var context = start(line)) {
            switch (context.getBean(VerifyAccessLog.class).verify()) {
                case VerifyAccessLog.Whole whole ->
                    Console.say(
                            "The access log is whole: %d entries under %d seals.\nIts head, to be compared with one written down before: %s"
                                    .formatted(whole.entries(), whole.seals(), whole.head()));
                case VerifyAccessLog.Broken broken ->
                    throw new Refusal(
                            1,
                            "The access log is broken: %s %d was %s."
                                    .formatted(
                                            broken.kind().name().toLowerCase(Locale.ROOT),
                                            broken.number(),
                                            broken.reason()
                                                    .name()
                                                    .toLowerCase(Locale.ROOT)
                                                    .replace('_', ' ')));
            }
        }
    }

    private static void hireFirstAdministrator(CommandLine line) {
        var login = required(line, "--login");
        var office = required(line, "--office");
        var name = required(line, "--name");
        var password = readPassword();
        try (var context = start(line)) {
            var hired = context.getBean(HireOfficer.class)
                    .hire(login, name, password, office, line.value("--role").orElse("administrator"), false);
            Console.say("""
                    %s can sign in. Enter this secret in an authenticator app now; it is not shown again:
                      %s
                      %s""".formatted(login, hired.secret(), hired.otpauth()));
        } catch (IllegalArgumentException wrong) {
            throw new Refusal(Refusal.USAGE, String.valueOf(wrong.getMessage()));
        }
    }

    private static void registryKey(CommandLine line) {
        RegistryKeyCommands.check(line);
        try (var context = start(line)) {
            RegistryKeyCommands.run(line, context.getBean(RegistryKeys.class)).forEach(Console::say);
        }
    }

    /** A line that cannot be read is named and left out; whoever runs this mends it and imports the file again. */
    private static void importLegacy(CommandLine line) {
        if (!line.word(1).orElse("").equals("import") || line.word(2).isEmpty()) {
            throw new Refusal(Refusal.USAGE, "Say which file: ./amparo admin legacy import former-records.csv");
        }
        var file = Place.typed(line.word(2).orElseThrow());
        try (var context = start(line)) {
            var imported = context.getBean(ImportLegacy.class).read(Files.readAllLines(file));
            said(imported).forEach(Console::say);
        } catch (IOException unreadable) {
            throw new Refusal(1, "The file cannot be read as UTF-8: " + file);
        } catch (IllegalArgumentException wrong) {
            throw new Refusal(1, String.valueOf(wrong.getMessage()));
        }
    }

    /** Each line that was left out with its reason, then the sum. */
    static List<String> said(ImportLegacy.Imported imported) {
        var lines = new ArrayList<>(imported.faults());
        lines.add("%d records read: %d accepted, %d rejected."
                .formatted(
                        imported.read(), imported.accepted(), imported.faults().size()));
        return lines;
    }

    private static String required(CommandLine line, String option) {
        return line.value(option).orElseThrow(() -> new Refusal(Refusal.USAGE, option + " is missing. See --help"));
    }

    /** Typed without being shown, or read from standard input; never an argument, which other users could see. */
    private static String readPassword() {
        var console = System.console();
        if (console != null && console.isTerminal()) {
            var typed = console.readPassword("Password (15 characters or more): ");
            return typed == null ? "" : new String(typed);
        }
        return new java.util.Scanner(System.in, java.nio.charset.StandardCharsets.UTF_8).nextLine();
    }

    /** The application without doors: on the production database, or with {@code --data} on a demo's. */
    private static ConfigurableApplicationContext start(CommandLine line) {
        var settings = new HashMap<String, Object>(line.value("--data").isPresent() ? local(line) : production());
        settings.put("server.port", "-1");
        return Program.start(settings, "admin");
    }

    private static Map<String, Object> production() {
        return Serve.settings(System.getenv());
    }

    private static Map<String, Object> local(CommandLine line) {
        var data = Place.typed(line.value("--data").orElseThrow());
        var postgres = LocalPostgres.join(data.resolve("postgres"));
        org.springframework.boot.SpringApplication.getShutdownHandlers().add(postgres::close);
        var settings = new HashMap<String, Object>(DatabaseAccess.to(postgres).properties());
        settings.put(
                "amparo.pack", Program.pack(line.value("--pack").orElse("peru")).toString());
        settings.put("amparo.data", data.toString());
        settings.put("amparo.keys", data.resolve("keys").toString());
        return settings;
    }
}
