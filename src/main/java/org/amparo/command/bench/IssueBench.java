// SPDX-License-Identifier: Apache-2.0
package org.amparo.command.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.amparo.access.Actor;
import org.amparo.command.invented.InventedPhoto;
import org.amparo.command.postgres.LocalPostgres;
import org.amparo.command.terminal.Console;
import org.amparo.command.terminal.Place;
import org.amparo.country.CountryPack;
import org.amparo.documents.DocumentOrder;
import org.amparo.documents.IssueDocument;
import org.amparo.documents.ProductionTimes;
import org.amparo.documents.Specimens;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How many documents a second are made, from the order in the database to the signed file in it: {@code docs_per_s} of the
 * country's first document, with seal, photo and time-stamp, by as many producers as there are processors. {@code
 * render_ms} and {@code sign_ms} are averages over the same documents while they were made side by side.
 */
final class IssueBench implements Bench {

    static final String WAITING = "select count(*) from documents.production";

    static final String ISSUED = "select count(*) from documents.document where state = 'ISSUED'";

    private static final int PEOPLE = 12;
    private static final int WARM_UP = 300;

    @Override
    public String name() {
        return "issue";
    }

    @Override
    public Figures run(BenchOptions options) {
        var ground = Place.home().resolve("target/bench/issue");
        var producers = Runtime.getRuntime().availableProcessors();
        try {
            Folders.deleteAll(ground);
            Files.createDirectories(ground);
            try (var postgres = LocalPostgres.start(ground.resolve("postgres"));
                    var program = BenchProgram.start(
                            postgres,
                            BenchProgram.pack(options.pack()),
                            ground,
                            Map.of("amparo.documents.producers", producers))) {
                return measure(program, options.quick() ? 300 : 2_000).with("producers", producers);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Figures measure(ConfigurableApplicationContext program, int documents) throws InterruptedException {
        var press = new Orders(
                program,
                IntStream.range(0, PEOPLE).mapToObj(InventedPhoto::jpeg).toList(),
                Holders.open(program));
        Console.say("Warming up with %d documents ...".formatted(WARM_UP));
        press.make(WARM_UP);
        Console.say("Making %,d documents ...".formatted(documents));
        var times = program.getBean(ProductionTimes.class);
        var before = times.taken();
        var seconds = press.make(documents);
        var after = times.taken();
        var made = after.documents() - before.documents();
        return new Figures()
                .with("docs_per_s", documents / seconds)
                .with("render_ms", after.printing().minus(before.printing()).toNanos() / 1e6 / made)
                .with("sign_ms", after.signing().minus(before.signing()).toNanos() / 1e6 / made)
                .with("documents", documents)
                .with("issued", press.count(ISSUED) - WARM_UP)
                .with("left_over", press.count(WAITING));
    }

    /** Orders for people who do not exist. */
    private record Orders(ConfigurableApplicationContext program, List<byte[]> photos, List<UUID> holders) {

        /** All at once, and waits until none is left; in seconds. */
        double make(int number) throws InterruptedException {
            var issue = program.getBean(IssueDocument.class);
            program.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
                for (int person = 0; person < number; person++) {
                    issue.order(order(person), new Actor.System());
                }
            });
            var begin = System.nanoTime();
            while (count(WAITING) > 0) {
                Thread.sleep(20);
            }
            return (System.nanoTime() - begin) / 1e9;
        }

        long count(String sql) {
            return program.getBean(JdbcClient.class).sql(sql).query(Long.class).single();
        }

        private DocumentOrder order(int person) {
            var pack = program.getBean(CountryPack.class);
            var kind = program.getBean(Specimens.class).kinds().getFirst();
            var fields = new HashMap<>(Map.of(
                    "given-names", "Wilmer José " + person,
                    "surnames", "Terán Useche",
                    "birth-date", "2 de noviembre de 1988",
                    "nationality", "Venezuela",
                    "document", "Pasaporte 123456789",
                    "address", "Pasaje Los Molles 114, interior 3",
                    "area", "Lima / Lima / Breña",
                    "phones", "900 000 418",
                    "email", "persona@correo.example"));
            fields.put(DocumentOrder.BIRTH_DAY, "1988-11-02");
            return new DocumentOrder(
                    kind.name(),
                    holders.get(person % holders.size()),
                    String.valueOf(100_000 + person),
                    LocalDate.of(2026, 3, 12),
                    fields,
                    photos.get(person % photos.size()),
                    new byte[0],
                    pack.offices().getFirst().code());
        }
    }
}
