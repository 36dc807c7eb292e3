// SPDX-License-Identifier: Apache-2.0
package org.amparo.command.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.amparo.command.postgres.LocalPostgres;
import org.amparo.command.terminal.Console;
import org.amparo.command.terminal.Place;

/**
 * The day everybody comes: whole journeys from the door to the receipt over HTTP, many at once, on the machine that also
 * makes the load. With {@code --kill} the program is killed with -9 in the middle and started again. Each visitor sends
 * two pictures.
 */
final class StormBench implements Bench {

    private static final int VISITORS = 24;

    /** Each network of 256 addresses has its own pace of sign-in codes; a crowd comes from many. */
    private static final int JOURNEYS_A_NETWORK = 20;

    @Override
    public String name() {
        return "storm";
    }

    @Override
    public Figures run(BenchOptions options) {
        var home = Place.home();
        var data = home.resolve("target/bench/storm");
        try (var mail = new MailSink()) {
            Folders.deleteAll(data);
            var storm = new Storm(home, data, mail, options);
            return storm.blow();
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** One run of the bench. */
    private static final class Storm {

        private final Path home;
        private final Path data;
        private final MailSink mail;
        private final boolean kill;
        private final String pack;
        private final StormAnswers answers;
        private final int journeys;
        private final int warmUp;
        private final StormLedger ledger = new StormLedger();
        private final AtomicLong next = new AtomicLong();
        private final AtomicLong done = new AtomicLong();
        private final AtomicLong errors = new AtomicLong();
        private volatile Latencies latencies = new Latencies();
        private volatile RunningDemo demo;
        private double cpuOfTheKilled;

        Storm(Path home, Path data, MailSink mail, BenchOptions options) throws IOException {
            this.home = home;
            this.data = data;
            this.mail = mail;
            this.kill = options.kill();
            this.pack = options.pack();
            this.answers = StormAnswers.of(home.resolve("countries").resolve(pack));
            this.journeys = options.quick() ? 300 : 3_000;
            this.warmUp = options.quick() ? 100 : 600;
            Console.say("Starting Amparo on a fresh folder ...");
            this.demo = start();
        }

        private RunningDemo start() {
            return RunningDemo.start(
                    home, pack, data, Duration.ofMinutes(15), "-Damparo.demo.smtp-port=" + mail.port());
        }

        Figures blow() throws InterruptedException, IOException, SQLException {
            try {
                Console.say("Warming up with %d journeys ...".formatted(warmUp));
                runUntil(warmUp);
                latencies = new Latencies();
                errors.set(0);
                var cpu = programCpu();
                var compilerCpu = CpuClock.ofCompiler(demo.pid());
                var databaseCpu = databaseCpu();
                var crowdCpu = CpuClock.of(ProcessHandle.current().pid());
                var begin = System.nanoTime();
                Console.say("%d journeys of %d visitors at a time ...".formatted(journeys, VISITORS));
                var killer = kill ? Thread.ofVirtual().start(this::killHalfway) : null;
                runUntil(warmUp + journeys);
                if (killer != null) {
                    killer.join();
                }
                var seconds = (System.nanoTime() - begin) / 1e9;
                cpu = programCpu() - cpu;
                compilerCpu = CpuClock.ofCompiler(demo.pid()) - compilerCpu;
                databaseCpu = databaseCpu() - databaseCpu;
                crowdCpu = CpuClock.of(ProcessHandle.current().pid()) - crowdCpu;
                demo.close();
                var outcome = compare();
                return new Figures()
                        .with("pack", pack)
                        .with("journeys", journeys)
                        .with("visitors", VISITORS)
                        .with("killed", kill)
                        .with("journeys_per_s", journeys / seconds)
                        .with("pages", latencies.count())
                        .with("page_p50_ms", latencies.percentile(50))
                        .with("page_p95_ms", latencies.percentile(95))
                        .with("page_p99_ms", latencies.percentile(99))
                        .with("errors", errors.get())
                        .with("lost", outcome.lost())
                        .with("duplicated", outcome.duplicated())
                        .with("cpu_ms_per_journey", (cpu + databaseCpu) * 1_000 / journeys)
                        .with("cpu_ms_program", cpu * 1_000 / journeys)
                        .with("cpu_ms_of_that_compiler", compilerCpu * 1_000 / journeys)
                        .with("cpu_ms_crowd", crowdCpu * 1_000 / journeys)
                        .with("cpu_ms_database", databaseCpu * 1_000 / journeys)
                        .with("cpu_ms_everything", (cpu + databaseCpu + crowdCpu) * 1_000 / journeys)
                        .with("mails", mail.mails());
            } finally {
                demo.close();
            }
        }

        private void runUntil(int last) throws InterruptedException {
            try (var visitors = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int visitor = 0; visitor < VISITORS; visitor++) {
                    visitors.submit(() -> visit(last));
                }
                while (done.get() < last) {
                    TimeUnit.SECONDS.sleep(1);
                    if (done.get() % 100 < 25) {
                        Console.say("  %d of %d, %d errors".formatted(done.get(), last, errors.get()));
                    }
                }
            }
        }

        private void visit(int last) {
            for (var number = take(last); number > 0; number = take(last)) {
                try (var browser = new StormBrowser(demo.port(), network(number), latencies)) {
                    new StormJourney(browser, mail, ledger, answers, number).run();
                } catch (IOException | RuntimeException failed) {
                    errors.incrementAndGet();
                    Console.say("  journey %d: %s".formatted(number, failed.getMessage()));
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                    return;
                } finally {
                    done.incrementAndGet();
                }
            }
        }

        /** The next journey's number; 0 when all up to the last are taken. */
        private long take(int last) {
            long before = next.getAndUpdate(number -> Math.min(number + 1, last));
            return before < last ? before + 1 : 0;
        }

        private static InetAddress network(long number) throws IOException {
            long network = number / JOURNEYS_A_NETWORK;
            return InetAddress.getByAddress(
                    new byte[] {127, (byte) (1 + network / 250), (byte) (1 + network % 250), (byte) (1 + number % 200)
                    });
        }

        private void killHalfway() {
            try {
                while (done.get() < warmUp + journeys / 2) {
                    TimeUnit.MILLISECONDS.sleep(50);
                }
                Console.say("  kill -9 ...");
                cpuOfTheKilled = CpuClock.of(demo.pid());
                var port = demo.port();
                demo.kill();
                demo = RunningDemo.startAgain(home, pack, data, port, "-Damparo.demo.smtp-port=" + mail.port());
                Console.say("  up again after %.1f s".formatted(demo.firstPageSeconds()));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }

        private double programCpu() {
            return cpuOfTheKilled + CpuClock.of(demo.pid());
        }

        private double databaseCpu() throws IOException {
            try (var files =
                    Files.find(data.resolve("postgres"), 4, (path, facts) -> path.endsWith("postmaster.pid"))) {
                return files.findFirst()
                        .map(Storm::firstLine)
                        .map(line -> CpuClock.ofTree(Long.parseLong(line)))
                        .orElse(0.0);
            }
        }

        private static String firstLine(Path file) {
            try {
                return Files.readAllLines(file).getFirst();
            } catch (IOException gone) {
                throw new IllegalStateException(gone);
            }
        }

        private StormLedger.Outcome compare() throws SQLException {
            Console.say("Comparing what was acknowledged with what is there ...");
            try (var postgres = LocalPostgres.start(data.resolve("postgres"));
                    var database = DriverManager.getConnection(
                            postgres.url(LocalPostgres.DATABASE), LocalPostgres.USER, postgres.password())) {
                return ledger.compare(database);
            }
        }
    }
}
