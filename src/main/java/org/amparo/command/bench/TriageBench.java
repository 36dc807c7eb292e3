// SPDX-License-Identifier: Apache-2.0
package org.amparo.command.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.command.postgres.LocalPostgres;
import org.amparo.command.terminal.Console;
import org.amparo.command.terminal.Place;
import org.amparo.country.CountryPack;
import org.amparo.triage.SimulateRules;
import org.amparo.triage.TriageQueue;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long changed rules of triage take to be tried on 134,000 open cases ({@code simulate_s}, the second time), and to be
 * counted by tier on the board once all are judged ({@code board_ms}).
 */
final class TriageBench implements Bench {

    static final String PEOPLE = """
            insert into registration.person (id, birth_date, nationalities, entry_date, entry_point)
            select md5('p' || n)::uuid, (1930 + n % 95)::text, 'VEN', '2026-0' || (1 + n % 9), 'TUM'
              from generate_series(1, :count) n
            """;

    static final String CASES = """
            insert into procedure.asylum_case
                   (id, application_id, person_id, file_number, stage, office, filed_at, registered_at)
            select md5('c' || n)::uuid, md5('a' || n)::uuid, md5('p' || n)::uuid, 'B-' || n, 'REGISTERED', :office,
                   now() - make_interval(days => (n % 600)::int), now()
              from generate_series(1, :count) n
            """;

    static final String NEEDS = """
            insert into triage.need (id, case_id, code, compartment, state, flagged_at)
            select md5('n' || n)::uuid, md5('c' || n)::uuid,
                   (array['SC-UC', 'TR', 'SP-PT', 'SM-CI', 'DS'])[1 + n % 5],
                   case when n % 5 = 0 then 'CHILD' else 'PROTECTION' end, 'PENDING_REVIEW', now()
              from generate_series(1, :count) n
             where n % 4 = 0
            """;

    static final String JUDGED = "select count(*) from triage.standing where is_open";

    static final String TIDY = "analyze registration.person, procedure.asylum_case, triage.need";

    @Override
    public String name() {
        return "triage";
    }

    @Override
    public Figures run(BenchOptions options) {
        var ground = Place.home().resolve("target/bench/triage");
        try {
            Folders.deleteAll(ground);
            Files.createDirectories(ground);
            try (var postgres = LocalPostgres.start(ground.resolve("postgres"));
                    var program = BenchProgram.start(
                            postgres,
                            BenchProgram.pack(options.pack()),
                            ground,
                            Map.of("amparo.triage.first-look", "45s", "amparo.triage.every", "1h"))) {
                return measure(program, options.quick() ? 13_400 : 134_000);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static Figures measure(ConfigurableApplicationContext program, int cases)
            throws IOException, InterruptedException {
        var jdbc = program.getBean(JdbcClient.class);
        var pack = program.getBean(CountryPack.class);
        var office = pack.offices().getFirst().code();
        var head = new Officer(
                UUID.randomUUID(),
                "Bench",
                office,
                "bench",
                EnumSet.of(Permission.OVERRIDE_TRIAGE, Permission.READ_APPLICATION),
                Set.of(office));
        Console.say("Filling in %,d cases ...".formatted(cases));
        jdbc.sql(PEOPLE).param("count", cases).update();
        jdbc.sql(NEEDS).param("count", cases).update();
        jdbc.sql(CASES).param("count", cases).param("office", office).update();
        jdbc.sql(TIDY).update();
        Console.say("Judging all ...");
        while (jdbc.sql(JUDGED).query(Integer.class).single() < cases) {
            Thread.sleep(500);
        }
        var changed = Files.readString(pack.path("triage.yaml")).replace("tier: P2", "tier: P1");
        var simulate = program.getBean(SimulateRules.class);
        simulate.simulate(changed, head);
        var begin = System.nanoTime();
        var outcome = simulate.simulate(changed, head);
        var seconds = (System.nanoTime() - begin) / 1e9;
        var queue = program.getBean(TriageQueue.class);
        queue.counts(Set.of(), head);
        begin = System.nanoTime();
        queue.counts(Set.of(), head);
        return new Figures()
                .with("simulate_s", seconds)
                .with("board_ms", (System.nanoTime() - begin) / 1e6)
                .with("cases", outcome.cases())
                .with("unsure", outcome.unsure());
    }
}
