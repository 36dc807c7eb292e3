// SPDX-License-Identifier: Apache-2.0
package org.amparo.command.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.amparo.command.postgres.LocalPostgres;
import org.amparo.command.terminal.Console;
import org.amparo.command.terminal.Place;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * 25,000 registered people, three of 25 of whom do not meet Brazil's criteria: how long the search takes ({@code search_s}), putting
 * the rest before the committee ({@code propose_s}) and carrying out one vote ({@code decide_s}), and making the signed letters
 * ({@code letters_s}). With {@code --kill} the program is killed with -9 in the middle of each and started again; {@code twice} and {@code
 * lost} say how many cases were decided more than once, or not at all, which must be none.
 */
final class BlocksBench implements Bench {

    static final String REGISTERS = """
            with lists as (
                insert into procedure.register_list (id, kind, source, as_of, lines, by_id, by_name, at)
                select gen_random_uuid(), kind, 'bench', current_date, 0, gen_random_uuid(), 'bench', now()
                  from unnest(array['DEPARTURE', 'RESIDENCE', 'ADVERSE']) kind
                returning id
            ), block as (
                insert into procedure.block (id, criteria_since, law, offices, state, reached, by_id, by_name, at)
                select cast(? as uuid), date '2020-01-31', 'bench', array['SR-SP'], 'DISCARDED',
                       '00000000-0000-0000-0000-000000000000', gen_random_uuid(), 'bench', now()
                returning id
            )
            insert into procedure.block_register (block_id, list_id) select block.id, lists.id from block, lists
            """;

    static final String SEARCH = "update procedure.block set state = 'SEARCHING' where id = cast(? as uuid)";

    static final String PROPOSE = """
            update procedure.block
               set state = 'PROPOSING', proposed_by = gen_random_uuid(), proposed_name = 'Bench', proposed_at = now(),
                   proposed_note = 'bench'
             where id = cast(? as uuid)
            """;

    static final String VOTE = """
            update procedure.block
               set state = 'DECIDING', voted_by = gen_random_uuid(), voted_name = 'Bench', voted_at = now(), outcome = 'RC',
                   session = 'bench', session_on = (now() at time zone 'America/Sao_Paulo')::date, in_favour = 6, against = 0, abstained = 1
             where id = cast(? as uuid)
            """;

    static final String SIGN = """
            update procedure.decision_letter
               set state = 'SIGNED', signed_by = gen_random_uuid(), signed_by_name = 'Bench', signed_at = now()
             where state = 'READY'
            """;

    static final String UNMADE = "select count(*) from procedure.decision_letter where state in ('READY', 'SIGNED')";

    static final String LETTERS = "select count(*) from procedure.decision_letter where state = 'MADE'";

    static final String STATE = "select state from procedure.block where id = cast(? as uuid)";

    static final String LINES = """
            select count(*) from procedure.block_case where block_id = cast(? as uuid) and state = ?
            """;

    static final String DECIDED = "select count(*) from procedure.block_case where state = 'DECIDED'";

    static final String TWICE = """
            select count(*) from (select case_id from procedure.case_history where step = 'DECIDE'
                                   group by case_id having count(*) <> 1) twice
            """;

    static final String LOST = """
            select count(*) from procedure.block_case c
             where c.state = 'DECIDED'
               and not exists (select from procedure.case_history h where h.case_id = c.case_id and h.step = 'DECIDE')
            """;

    static final String TIDY =
            "analyze registration.person, registration.application, procedure.asylum_case, procedure.case_history";

    @Override
    public String name() {
        return "blocks";
    }

    @Override
    public Figures run(BenchOptions options) {
        var ground = Place.home().resolve("target/bench/blocks");
        try {
            Folders.deleteAll(ground);
            return new Run(ground.resolve("data"), options.quick() ? 2_500 : 25_000, options.kill()).measure();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static final class Run {

        private static final String PACK = "brazil";
        private static final Duration PATIENCE = Duration.ofMinutes(5);
        private static final int LOOK_MS = 100;

        private final Path data;
        private final int people;
        private final boolean kill;
        private final String block = UUID.randomUUID().toString();
        private RunningDemo demo;

        Run(Path data, int people, boolean kill) {
            this.data = data;
            this.people = people;
            this.kill = kill;
            this.demo = RunningDemo.start(Place.home(), PACK, data, PATIENCE);
        }

        Figures measure() throws InterruptedException {
            try (var postgres = LocalPostgres.join(data.resolve("postgres"))) {
                var jdbc = JdbcClient.create(new DriverManagerDataSource(
                        postgres.url(LocalPostgres.DATABASE), LocalPostgres.USER, postgres.password()));
                Console.say("Filling in %,d registered people ...".formatted(people));
                BlockCrowd.ALL.forEach(sql -> jdbc.sql(sql).param(people).update());
                jdbc.sql(TIDY).update();
                jdbc.sql(REGISTERS).param(block).update();
                var search = until(jdbc, "Searching", SEARCH, "READY", "OUT");
                var propose = until(jdbc, "Proposing", PROPOSE, "PROPOSED", "PROPOSED");
                var decide = until(jdbc, "Deciding", VOTE, "DONE", "DECIDED");
                var decided = jdbc.sql(DECIDED).query(Long.class).single();
                var letters = letters(jdbc);
                return new Figures()
                        .with("people", people)
                        .with("killed", kill)
                        .with("search_s", search)
                        .with("propose_s", propose)
                        .with("decide_s", decide)
                        .with("decided", decided)
                        .with("decided_per_s", decided / decide)
                        .with("letters_s", letters)
                        .with("letters", jdbc.sql(LETTERS).query(Long.class).single())
                        .with("letters_per_s", decided / letters)
                        .with("twice", jdbc.sql(TWICE).query(Long.class).single())
                        .with("lost", jdbc.sql(LOST).query(Long.class).single());
            } finally {
                demo.close();
            }
        }

        /** Seconds from the order to the state; the program is killed once on the way. */
        private double until(JdbcClient jdbc, String what, String order, String state, String line)
                throws InterruptedException {
            Console.say(what + " ...");
            var begin = System.nanoTime();
            var killed = !kill;
            jdbc.sql(order).param(block).update();
            while (!state.equals(
                    jdbc.sql(STATE).param(block).query(String.class).single())) {
                if (!killed
                        && jdbc.sql(LINES)
                                        .param(block)
                                        .param(line)
                                        .query(Long.class)
                                        .single()
                                > people / 20) {
                    killed = true;
                    restart();
                }
                Thread.sleep(LOOK_MS);
            }
            return (System.nanoTime() - begin) / 1e9;
        }

        /** Seconds from the signature to the last file. */
        private double letters(JdbcClient jdbc) throws InterruptedException {
            Console.say("Making letters ...");
            var begin = System.nanoTime();
            var killed = !kill;
            var all = jdbc.sql(SIGN).update();
            for (var left = all;
                    left > 0;
                    left = jdbc.sql(UNMADE).query(Integer.class).single()) {
                if (!killed && left < all / 2) {
                    killed = true;
                    restart();
                }
                Thread.sleep(LOOK_MS);
            }
            return (System.nanoTime() - begin) / 1e9;
        }

        private void restart() throws InterruptedException {
            Console.say("  kill -9 ...");
            var port = demo.port();
            demo.kill();
            demo = RunningDemo.startAgain(Place.home(), PACK, data, port);
            Console.say("  up again after %.1f s".formatted(demo.firstPageSeconds()));
        }
    }
}
