// SPDX-License-Identifier: Apache-2.0
package org.amparo.command.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.command.terminal.CommandLine;
import org.amparo.command.terminal.Console;
import org.amparo.command.terminal.Place;
import org.amparo.command.terminal.Refusal;

/** The benches there are; a new one is added to the list and nowhere else. */
public final class Benches {

    private static final List<Bench> ALL = List.of(
            new StartBench(),
            new StormBench(),
            new SubmitBench(),
            new SlotsBench(),
            new IssueBench(),
            new VerifyBench(),
            new ExtendBench(),
            new TriageBench(),
            new BlocksBench());

    private Benches() {}

    /** Runs the one that was named; the last line printed is its figures as JSON. */
    public static void run(List<String> arguments) {
        var line = CommandLine.of(arguments, Set.of("--pack"), Set.of("--quick", "--kill"));
        var wanted = line.word(0).orElse("");
        var bench = ALL.stream()
                .filter(candidate -> candidate.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        Refusal.USAGE,
                        "Benches are: " + ALL.stream().map(Bench::name).collect(Collectors.joining(", "))));
        for (var pack : packs(line.value("--pack").orElse("peru"))) {
            var figures = bench.run(new BenchOptions(line.has("--quick"), line.has("--kill"), pack));
            Console.say(figures.json());
        }
    }

    /** One by its name, or every country there is, one after the other. */
    private static List<String> packs(String wanted) {
        if (!wanted.equals("all")) {
            return List.of(wanted);
        }
        try (var folders = Files.list(Place.home().resolve("countries"))) {
            return folders.filter(folder -> Files.isRegularFile(folder.resolve("pack.yaml")))
                    .map(folder -> folder.getFileName().toString())
                    .filter(name -> !name.startsWith("_"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
