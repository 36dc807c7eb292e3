// SPDX-License-Identifier: Apache-2.0
package org.amparo.command.terminal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was typed after the command's name: plain words, options with a value, and switches. */
public final class CommandLine {

    private final List<String> words = new ArrayList<>();
    private final Map<String, String> values = new HashMap<>();
    private final Set<String> switches = new HashSet<>();

    private CommandLine() {}

    /** Refuses what is neither an option nor a switch of the command. */
    public static CommandLine of(List<String> arguments, Set<String> options, Set<String> switches) {
        var line = new CommandLine();
        var rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            var next = rest.removeFirst();
            if (switches.contains(next)) {
                line.switches.add(next);
            } else if (options.contains(next)) {
                if (rest.isEmpty()) {
                    throw new Refusal(Refusal.USAGE, next + " needs a value.");
                }
                line.values.put(next, rest.removeFirst());
            } else if (next.startsWith("-")) {
                throw new Refusal(Refusal.USAGE, next + " is no option of this command. See ./amparo --help");
            } else {
                line.words.add(next);
            }
        }
        return line;
    }

    public Optional<String> word(int index) {
        return index < words.size() ? Optional.of(words.get(index)) : Optional.empty();
    }

    public Optional<String> value(String option) {
        return Optional.ofNullable(values.get(option));
    }

    public boolean has(String name) {
        return switches.contains(name);
    }

    public int port(int otherwise) {
        return value("--port").map(CommandLine::readPort).orElse(otherwise);
    }

    private static int readPort(String text) {
        try {
            var port = Integer.parseInt(text);
            if (port > 0 && port < 65_536) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // said below
        }
        throw new Refusal(Refusal.USAGE, "--port takes a number from 1 to 65535, not " + text + ".");
    }
}
