// SPDX-License-Identifier: Apache-2.0
package org.amparo.command.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.command.postgres.LocalPostgres;
import org.amparo.command.terminal.Console;
import org.amparo.command.terminal.Place;
import org.amparo.documents.ExtendByDecree;
import org.amparo.documents.ExtensionTerms;
import org.amparo.documents.ExtensionView;
import org.amparo.documents.LegalAct;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long 200,000 documents of as many people take to be extended by a legal act, and to be given back their former days:
 * {@code extend_s} and {@code take_back_s}, each from the press of the button to the last document, logged one by one.
 * {@code told_per_s} is how many messages a second are written afterwards.
 */
final class ExtendBench implements Bench {

    static final String PEOPLE = """
            insert into access.account (id, email, language, created_at)
            select gen_random_uuid(), 'person' || n || '@example.org', 'es-PE', now() from generate_series(1, :count) n
            """;

    static final String FILL = """
            insert into documents.document
                   (id, holder, type, office, file_number, valid_from, valid_until, content, state, ordered_at, issued_at,
                    token_hash)
            select gen_random_uuid(), a.id, :type, 'BEN', (100000 + a.n)::text, date '2026-01-01', cast(:until as date), sha256(''),
                   'ISSUED', timestamptz '2026-01-01', timestamptz '2026-01-01', sha256(a.id::text::bytea)
              from (select id, row_number() over () as n from access.account) a
            """;

    static final String TIDY = "analyze documents.document, access.account";

    private static final int TOLD_FOR_MS = 10_000;

    @Override
    public String name() {
        return "extend";
    }

    @Override
    public Figures run(BenchOptions options) {
        var ground = Place.home().resolve("target/bench/extend");
        try {
            Folders.deleteAll(ground);
            Files.createDirectories(ground);
            try (var postgres = LocalPostgres.start(ground.resolve("postgres"));
                    var program = BenchProgram.start(
                            postgres,
                            BenchProgram.pack(options.pack()),
                            ground,
                            Map.of("amparo.extensions.look-every", "200ms"))) {
                return measure(program, options.quick() ? 20_000 : 200_000);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Figures measure(ConfigurableApplicationContext program, int documents) throws InterruptedException {
        var extend = program.getBean(ExtendByDecree.class);
        var today = extend.today();
        Console.say("Filling in %,d people with a document each ...".formatted(documents));
        var jdbc = program.getBean(JdbcClient.class);
        jdbc.sql(PEOPLE).param("count", documents).update();
        var type = extend.types().getFirst().name();
        jdbc.sql(FILL).param("type", type).param("until", today.plusMonths(1)).update();
        jdbc.sql(TIDY).update();
        var head = new Officer(
                UUID.randomUUID(), "Bench", "BEN", "bench", EnumSet.of(Permission.EXTEND_BY_DECREE), Set.of("BEN"));
        var watch = new Watch(extend, UUID.randomUUID(), head);
        Console.say("Extending ...");
        var extended = watch.until(ExtensionView::left, () -> confirm(watch, type, today, program));
        Console.say("Telling ...");
        var before = watch.view().toTell();
        Thread.sleep(TOLD_FOR_MS);
        var told = (before - watch.view().toTell()) / (TOLD_FOR_MS / 1e3);
        Console.say("Taking back ...");
        var back = watch.until(
                view -> view.undone().orElseThrow().left(), () -> extend.takeBack(watch.id(), "bench", head));
        var view = watch.view();
        return new Figures()
                .with("extend_s", extended)
                .with("take_back_s", back)
                .with("told_per_s", told)
                .with("documents", documents)
                .with("taken_back", view.takenBack())
                .with("left_out", view.leftOut());
    }

    private static void confirm(Watch watch, String type, LocalDate today, ConfigurableApplicationContext program) {
        var terms = new ExtensionTerms(
                type, today, Optional.empty(), today.plusMonths(7), new LegalAct("Decreto", "1", today));
        var now = program.getBean(Clock.class).instant();
        if (!watch.extend().confirm(watch.id(), terms, now, watch.head())) {
            throw new IllegalStateException("nothing to extend");
        }
    }

    /** Looks as the page does. */
    private record Watch(ExtendByDecree extend, UUID id, Officer head) {

        ExtensionView view() {
            return extend.find(id, head).orElseThrow();
        }

        /** Seconds from what is done to nothing being left. */
        double until(ToIntFunction<ExtensionView> left, Runnable done) throws InterruptedException {
            var begin = System.nanoTime();
            done.run();
            while (left.applyAsInt(view()) > 0) {
                Thread.sleep(250);
            }
            return (System.nanoTime() - begin) / 1e9;
        }
    }
}
