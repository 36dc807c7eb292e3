// SPDX-License-Identifier: Apache-2.0
package org.amparo.command;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.amparo.command.terminal.CommandLine;
import org.amparo.command.terminal.Refusal;
import org.amparo.documents.RegistryKey;
import org.amparo.documents.RegistryKeys;

/** Gives registries' programs their keys, and takes them back. */
final class RegistryKeyCommands {

    static final Set<String> OPTIONS = Set.of("--name", "--purpose");

    private static final String USAGE = "registry-key does: registry-key add --name NAME --purpose PURPOSE,"
            + " registry-key list, registry-key revoke ID. See --help";

    private RegistryKeyCommands() {}

    /** Before anything is started: throws {@link Refusal} for what cannot be meant. */
    static void check(CommandLine line) {
        var right = switch (line.word(1).orElse("")) {
            case "add" ->
                line.value("--name").isPresent() && line.value("--purpose").isPresent();
            case "list" -> true;
            case "revoke" -> line.word(2).filter(RegistryKeyCommands::isId).isPresent();
            default -> false;
        };
        if (!right) {
            throw new Refusal(Refusal.USAGE, USAGE);
        }
    }

    /** What whoever typed it reads. */
    static List<String> run(CommandLine line, RegistryKeys keys) {
        check(line);
        return switch (line.word(1).orElse("")) {
            case "add" -> add(line, keys);
            case "revoke" -> revoke(UUID.fromString(line.word(2).orElseThrow()), keys);
            default -> list(keys);
        };
    }

    private static List<String> add(CommandLine line, RegistryKeys keys) {
        try {
            var made = keys.add(
                    line.value("--name").orElseThrow(), line.value("--purpose").orElseThrow());
            return List.of(
                    "Key " + made.id() + ". Give this to the registry by a safe way; it is not shown again:",
                    "  " + made.text());
        } catch (IllegalArgumentException wrong) {
            throw new Refusal(Refusal.USAGE, "No key was made: " + wrong.getMessage() + ".");
        }
    }

    private static List<String> list(RegistryKeys keys) {
        var lines = keys.list().stream().map(RegistryKeyCommands::said).toList();
        return lines.isEmpty() ? List.of("There are no registry keys.") : lines;
    }

    private static String said(RegistryKey key) {
        var state = key.revokedAt().map(at -> "revoked " + at).orElse("holds");
        return "%s  %s  made %s  %s  %s".formatted(key.id(), key.purpose(), key.madeAt(), state, key.name());
    }

    private static List<String> revoke(UUID id, RegistryKeys keys) {
        if (!keys.revoke(id)) {
            throw new Refusal(1, "No key that holds has the id " + id + ". See registry-key list");
        }
        return List.of("Key " + id + " is revoked and works no more.");
    }

    private static boolean isId(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }
}
