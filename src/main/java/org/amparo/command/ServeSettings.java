// SPDX-License-Identifier: Apache-2.0
package org.amparo.command;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.amparo.command.terminal.Place;
import org.amparo.command.terminal.Refusal;
import org.amparo.documents.SigningKeysCheck;

/**
 * Reads the environment of a production start and gathers everything in it that must not be served, so that whoever
 * sets it up sees all of it at once.
 */
final class ServeSettings {

    private static final Set<PosixFilePermission> OTHERS = Set.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private final Map<String, String> environment;
    private final List<String> faults = new ArrayList<>();
    private final Map<String, Object> properties = new HashMap<>();

    private ServeSettings(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Reads all of it; nothing is opened but key and password files. */
    static ServeSettings of(Map<String, String> environment) {
        var settings = new ServeSettings(environment);
        settings.read();
        return settings;
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    Map<String, Object> properties() {
        return Map.copyOf(properties);
    }

    private void read() {
        required("AMPARO_DATABASE_URL", "where the database is: jdbc:postgresql://host/amparo");
        required("AMPARO_DATABASE_USER", "the role Amparo works as, which is no superuser");
        secretFile("AMPARO_DATABASE_PASSWORD_FILE", "a file with that role's password");
        required("AMPARO_PACK", "the country pack: a name such as peru, or a folder")
                .ifPresent(this::readPack);
        required("AMPARO_DATA", "the folder for files")
                .ifPresent(
                        data -> properties.put("amparo.data", Place.typed(data).toString()));
        required("AMPARO_KEYS", "the folder of keys").ifPresent(this::readKeys);
        required("AMPARO_HOSTS", "the host names served, separated by commas")
                .ifPresent(hosts -> properties.put("amparo.hosts", hosts));
        for (var audience : List.of("portal", "work", "verify")) {
            var name = "AMPARO_ORIGIN_" + audience.toUpperCase(java.util.Locale.ROOT);
            required(name, "the address people type, such as https://asilo.example.org")
                    .ifPresent(origin -> readOrigin(name, audience, origin));
        }
        required("AMPARO_MAIL_FROM", "the address mail is sent from")
                .ifPresent(from -> properties.put("amparo.mail.from", from));
        readMailServer();
        optional("AMPARO_EXIT_URL").ifPresent(url -> properties.put("amparo.exit-url", url));
        properties.put("server.address", optional("AMPARO_ADDRESS").orElse("127.0.0.1"));
        properties.put("server.port", port("AMPARO_PORT", 8080));
        properties.put("server.forward-headers-strategy", "native");
        properties.put(
                "server.tomcat.remoteip.internal-proxies",
                optional("AMPARO_PROXY").orElse("127\\.0\\.0\\.1|0:0:0:0:0:0:0:1|::1"));
        properties.put("amparo.create-keys", false);
        properties.put("amparo.plain-cookies", false);
    }

    private void readPack(String nameOrPath) {
        try {
            properties.put("amparo.pack", Program.pack(nameOrPath).toString());
        } catch (Refusal refusal) {
            faults.add("AMPARO_PACK: " + refusal.getMessage());
        }
    }

    private void readKeys(String text) {
        var folder = Place.typed(text);
        properties.put("amparo.keys", folder.toString());
        if (!Files.isDirectory(folder)) {
            faults.add("AMPARO_KEYS: " + folder + " is no folder.");
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                requireClosed("AMPARO_KEYS", file);
                if (file.getFileName().toString().equals(DemoMarker.KEY_FILE)) {
                    faults.add("AMPARO_KEYS: these are a demo's keys (" + file + "). Make new ones.");
                }
            }
        } catch (IOException e) {
            faults.add("AMPARO_KEYS cannot be read: " + e);
        }
        SigningKeysCheck.faults(folder).forEach(fault -> faults.add("AMPARO_KEYS: " + fault));
    }

    private void readOrigin(String name, String audience, String text) {
        properties.put("amparo.origin." + audience, text);
        try {
            var origin = URI.create(text);
            if (!Objects.equals(origin.getScheme(), "https") || origin.getHost() == null) {
                faults.add(name + " must begin with https://, not " + text
                        + ": people's answers must not cross the network in clear.");
            }
        } catch (IllegalArgumentException e) {
            faults.add(name + " is no address: " + text);
        }
    }

    private void readMailServer() {
        required("AMPARO_SMTP_HOST", "the mail server").ifPresent(host -> properties.put("spring.mail.host", host));
        properties.put("spring.mail.port", port("AMPARO_SMTP_PORT", 587));
        optional("AMPARO_SMTP_USER").ifPresent(user -> properties.put("spring.mail.username", user));
        if (optional("AMPARO_SMTP_USER").isPresent()) {
            secretFile("AMPARO_SMTP_PASSWORD_FILE", "a file with the mail server's password")
                    .flatMap(this::secret)
                    .ifPresent(password -> properties.put("spring.mail.password", password));
            properties.put("spring.mail.properties.mail.smtp.auth", "true");
        }
        var tls = optional("AMPARO_SMTP_TLS").orElse("starttls");
        switch (tls) {
            case "starttls" -> properties.put("spring.mail.properties.mail.smtp.starttls.required", "true");
            case "implicit" -> properties.put("spring.mail.properties.mail.smtp.ssl.enable", "true");
            case "none" -> {
                if (!Set.of("localhost", "127.0.0.1", "::1")
                        .contains(optional("AMPARO_SMTP_HOST").orElse(""))) {
                    faults.add("AMPARO_SMTP_TLS may be none for a mail server on this machine only.");
                }
            }
            default -> faults.add("AMPARO_SMTP_TLS is starttls, implicit or none, not " + tls + ".");
        }
        for (var limit : List.of("connectiontimeout", "timeout", "writetimeout")) {
            properties.put("spring.mail.properties.mail.smtp." + limit, "10000");
        }
    }

    private int port(String name, int otherwise) {
        var text = optional(name).orElse(String.valueOf(otherwise));
        if (text.matches("\\d{1,5}") && Integer.parseInt(text) > 0 && Integer.parseInt(text) < 65_536) {
            return Integer.parseInt(text);
        }
        faults.add(name + " is a number from 1 to 65535, not " + text + ".");
        return otherwise;
    }

    private Optional<Path> secretFile(String name, String meaning) {
        return required(name, meaning).map(Place::typed).filter(file -> {
            if (!Files.isReadable(file)) {
                faults.add(name + ": " + file + " cannot be read.");
                return false;
            }
            requireClosed(name, file);
            return true;
        });
    }

    private Optional<String> secret(Path file) {
        try {
            return Optional.of(Files.readString(file).strip());
        } catch (IOException e) {
            faults.add(file + " cannot be read: " + e);
            return Optional.empty();
        }
    }

    private void requireClosed(String name, Path file) {
        try {
            if (Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains)) {
                faults.add(name + ": others can read " + file + ". Close it: chmod 600 " + file);
            }
        } catch (IOException e) {
            faults.add(name + ": " + file + " cannot be read: " + e);
        }
    }

    private Optional<String> required(String name, String meaning) {
        var value = optional(name);
        if (value.isEmpty()) {
            faults.add(name + " is missing: " + meaning + ".");
        }
        return value;
    }

    private Optional<String> optional(String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** For tests and faults: names of the settings, never their values. */
    @Override
    public String toString() {
        return Arrays.toString(properties.keySet().stream().sorted().toArray());
    }
}
