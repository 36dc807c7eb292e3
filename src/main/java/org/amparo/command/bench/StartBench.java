// SPDX-License-Identifier: Apache-2.0
package org.amparo.command.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import org.amparo.command.terminal.Console;
import org.amparo.command.terminal.Place;

/**
 * How long somebody waits for the first page and what it costs in memory: of a fresh copy of the sources ({@code
 * first_run_s}, building included; with {@code --quick} of a fresh data folder, nothing built), and of a demo that ran
 * before ({@code first_page_s}, the middle of several).
 */
final class StartBench implements Bench {

    private static final int SETTLE_SECONDS = 5;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public Figures run(BenchOptions options) {
        var home = Place.home();
        var ground = home.resolve("target/bench/start");
        try {
            Folders.deleteAll(ground);
            Files.createDirectories(ground);
            var data = ground.resolve("data");
            double firstRun;
            if (options.quick()) {
                Console.say("First start on a fresh data folder ...");
                firstRun = once(home, data);
            } else {
                Console.say("First start of a fresh copy of the sources; this builds everything ...");
                var copy = ground.resolve("copy");
                copySources(home, copy);
                firstRun = once(copy, copy.resolve("data/demo-peru"));
                Console.say("  %.1f s".formatted(firstRun));
                once(home, data);
            }
            var seconds = new ArrayList<Double>();
            var memory = 0L;
            for (var round = 1; round <= (options.quick() ? 1 : 5); round++) {
                try (var demo = RunningDemo.start(home, "peru", data, Duration.ofMinutes(2))) {
                    TimeUnit.SECONDS.sleep(SETTLE_SECONDS);
                    memory = Math.max(memory, demo.residentMegabytes());
                    seconds.add(demo.firstPageSeconds());
                    Console.say("Warm start %d: %.2f s, %d MB"
                            .formatted(round, demo.firstPageSeconds(), demo.residentMegabytes()));
                }
            }
            seconds.sort(Comparator.naturalOrder());
            return new Figures()
                    .with("first_page_s", seconds.get(seconds.size() / 2))
                    .with("rss_mb", memory)
                    .with("first_run_s", firstRun)
                    .with("first_run_builds", !options.quick())
                    .with("rounds", seconds.size());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static double once(Path home, Path data) {
        try (var demo = RunningDemo.start(home, "peru", data, Duration.ofMinutes(15))) {
            return demo.firstPageSeconds();
        }
    }

    /** What git would give somebody who clones, with the changes of this folder. */
    private static void copySources(Path home, Path copy) throws IOException, InterruptedException {
        var git = new ProcessBuilder("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
                .directory(home.toFile())
                .start();
        var names = new String(git.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (git.waitFor() != 0) {
            throw new IllegalStateException("not a git folder: use --quick");
        }
        for (var name : names.split("\0")) {
            var target = copy.resolve(name);
            var folder = target.getParent();
            if (folder != null && Files.exists(home.resolve(name))) {
                Files.createDirectories(folder);
                Files.copy(home.resolve(name), target, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
