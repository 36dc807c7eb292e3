// SPDX-License-Identifier: Apache-2.0
package org.amparo.command.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.amparo.command.postgres.LocalPostgres;
import org.amparo.command.terminal.Console;
import org.amparo.command.terminal.Place;
import org.amparo.documents.CheckDocument;
import org.amparo.documents.Specimens;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How many checks of codes a second are answered: {@code per_s} and {@code p99_ms} by programs over HTTP on kept
 * connections, the client on the same processors; {@code pages_per_s} of the page that people see; {@code direct_per_s}
 * without HTTP. Each check is counted in the database before it is answered; {@code uncounted} says how many were not.
 */
final class VerifyBench implements Bench {

    /** Their codes are their numbers, for the true ones are kept nowhere. */
    static final String FILL = """
            insert into documents.document
                   (id, holder, type, office, file_number, valid_from, valid_until, content, state, ordered_at, issued_at,
                    token_hash)
            select gen_random_uuid(), gen_random_uuid(), :type, 'BEN', (100000 + n)::text, date '2026-01-01',
                   case when n % 10 = 0 then date '2026-02-01' else date '2099-12-31' end, sha256(n::text::bytea), 'ISSUED',
                   timestamptz '2026-01-01', timestamptz '2026-01-01', sha256(lpad(n::text, 20, '0')::bytea)
              from generate_series(cast(:first as integer), cast(:last as integer)) n
            """;

    static final String FILES = """
            insert into documents.file (document_id, pdf, pdf_sha256)
            select id, content, content from documents.document where office = 'BEN'
                   and file_number::integer between 100000 + :first and 100000 + :last
            """;

    static final String TIDY = "analyze documents.document, documents.file";

    static final String CHECKS = "select count(*) from documents.check";

    /** A statement may take five seconds and no longer. */
    private static final int BATCH = 10_000;

    private static final int CROWD = 8;
    private static final String AS_PROGRAM = "Accept: application/json\r\n";
    private static final String AS_PERSON = "Accept: text/html\r\n";

    @Override
    public String name() {
        return "verify";
    }

    @Override
    public Figures run(BenchOptions options) {
        var ground = Place.home().resolve("target/bench/verify");
        try {
            Folders.deleteAll(ground);
            Files.createDirectories(ground);
            try (var postgres = LocalPostgres.start(ground.resolve("postgres"));
                    var program = BenchProgram.start(postgres, BenchProgram.pack(options.pack()), ground, Map.of())) {
                return measure(program, options.quick());
            }
        } catch (IOException | ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Figures measure(ConfigurableApplicationContext program, boolean quick)
            throws InterruptedException, ExecutionException {
        var documents = quick ? 20_000 : 200_000;
        var checks = quick ? 5_000 : 40_000;
        Console.say("Filling in %,d documents ...".formatted(documents));
        var jdbc = program.getBean(JdbcClient.class);
        var type = program.getBean(Specimens.class).kinds().getFirst().name();
        for (var first = 1; first <= documents; first += BATCH) {
            var last = Math.min(documents, first + BATCH - 1);
            jdbc.sql(FILL)
                    .param("type", type)
                    .param("first", first)
                    .param("last", last)
                    .update();
            jdbc.sql(FILES).param("first", first).param("last", last).update();
        }
        jdbc.sql(TIDY).update();
        var asking = new Asking(program, documents, checks);
        Console.say("Warming up ...");
        asking.overHttp(AS_PROGRAM, new Latencies());
        asking.overHttp(AS_PERSON, new Latencies());
        var before = jdbc.sql(CHECKS).query(Long.class).single();
        Console.say("Checking %,d codes three ways ...".formatted(checks));
        var latencies = new Latencies();
        var programs = asking.overHttp(AS_PROGRAM, latencies);
        var pages = asking.overHttp(AS_PERSON, new Latencies());
        var direct = asking.direct();
        var counted = jdbc.sql(CHECKS).query(Long.class).single() - before;
        return new Figures()
                .with("per_s", programs)
                .with("p50_ms", latencies.percentile(50))
                .with("p99_ms", latencies.percentile(99))
                .with("pages_per_s", pages)
                .with("direct_per_s", direct)
                .with("documents", documents)
                .with("checks", checks)
                .with("uncounted", 3L * checks - counted)
                .with("connections", CROWD);
    }

    /** A crowd that checks codes, each another one. */
    private record Asking(ConfigurableApplicationContext program, int documents, int checks) {

        double overHttp(String headers, Latencies latencies) throws InterruptedException, ExecutionException {
            var port = program.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            var connections =
                    ThreadLocal.withInitial(() -> new StormConnection(port, InetAddress.getLoopbackAddress()));
            try (var crowd = new Crowd(CROWD)) {
                return crowd.perSecond(numbers(), number -> {
                    var begin = System.nanoTime();
                    var answer = connections.get().exchange("GET", "/D/" + code(number), headers, new byte[0]);
                    latencies.add(System.nanoTime() - begin);
                    if (answer.status() != 200) {
                        throw new IllegalStateException("answered with " + answer.status());
                    }
                });
            }
        }

        double direct() throws InterruptedException, ExecutionException {
            var check = program.getBean(CheckDocument.class);
            try (var crowd = new Crowd(CROWD)) {
                return crowd.perSecond(numbers(), number -> check.check(code(number)));
            }
        }

        private List<Integer> numbers() {
            return IntStream.range(0, checks).boxed().toList();
        }

        private String code(int number) {
            return String.format(Locale.ROOT, "%020d", 1 + (number * 7_919L) % documents);
        }
    }
}
