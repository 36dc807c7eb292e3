// SPDX-License-Identifier: Apache-2.0
package org.amparo.command.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.amparo.Amparo;
import org.amparo.access.Applicant;
import org.amparo.command.postgres.LocalPostgres;
import org.amparo.command.terminal.Console;
import org.amparo.command.terminal.Place;
import org.amparo.registration.Form;
import org.amparo.registration.FormPage;
import org.amparo.registration.SavePage;
import org.amparo.registration.StartDraft;
import org.amparo.registration.Submission;
import org.amparo.registration.SubmitApplication;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How much of what the database can do is left when the program sends applications: {@code per_s} is the use case with
 * all it writes, {@code ceiling_per_s} the very same statements with the very same values by bare JDBC on a copy of the
 * database, taken in turns. Mail is held: it leaves later and in its own time.
 */
final class SubmitBench implements Bench {

    private static final int THREADS = 8;
    private static final String COPY = "amparo_copy";

    @Override
    public String name() {
        return "submit";
    }

    @Override
    public Figures run(BenchOptions options) {
        var ground = Place.home().resolve("target/bench/submit");
        try {
            Folders.deleteAll(ground);
            Files.createDirectories(ground);
            try (var postgres = LocalPostgres.start(ground.resolve("postgres"));
                    var program = start(postgres, ground);
                    var crowd = new Crowd(THREADS)) {
                return new Measurement(postgres, program, crowd, options.quick() ? 300 : 700, options.quick() ? 3 : 7)
                        .measure();
            }
        } catch (IOException | SQLException | ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The program as it serves, but for mail and for the tap on its pool. */
    private static ConfigurableApplicationContext start(LocalPostgres postgres, Path ground) {
        var settings = new HashMap<String, Object>(Map.of(
                "spring.datasource.url",
                postgres.url(LocalPostgres.DATABASE),
                "spring.datasource.username",
                LocalPostgres.USER,
                "spring.datasource.password",
                postgres.password(),
                "spring.datasource.hikari.allow-pool-suspension",
                true,
                "server.port",
                0,
                "server.address",
                "127.0.0.1",
                "amparo.mail.hold",
                true));
        settings.putAll(Map.of(
                "amparo.home",
                Place.home().toString(),
                "amparo.pack",
                Place.home().resolve("countries/peru").toString(),
                "amparo.data",
                ground.toString(),
                "amparo.keys",
                ground.resolve("keys").toString(),
                "amparo.create-keys",
                true));
        var application = new SpringApplication(Amparo.class);
        application.setAdditionalProfiles("admin");
        application.setLogStartupInfo(false);
        application.addInitializers(context -> {
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("bench", settings));
            context.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof HikariDataSource pool ? new TapedDatabase(pool) : bean;
                }
            });
        });
        return application.run();
    }

    /** One run of the bench. */
    private static final class Measurement {

        private final LocalPostgres postgres;
        private final ConfigurableApplicationContext program;
        private final SubmitApplication submit;
        private final int round;
        private final int rounds;
        private final Crowd crowd;
        private final ThreadLocal<Tape.@Nullable Bare> bare = new ThreadLocal<>();
        private final List<Double> rates = new ArrayList<>();
        private final List<Double> ceilings = new ArrayList<>();

        /** Of each round by itself, since the machine may be busier in one than in another. */
        private final List<Double> ratios = new ArrayList<>();

        Measurement(
                LocalPostgres postgres, ConfigurableApplicationContext program, Crowd crowd, int round, int rounds) {
            this.crowd = crowd;
            this.postgres = postgres;
            this.program = program;
            this.submit = program.getBean(SubmitApplication.class);
            this.round = round;
            this.rounds = rounds;
        }

        Figures measure() throws SQLException, InterruptedException, ExecutionException {
            // one round more of each, to warm up
            var share = round * (rounds + 1);
            Console.say("Writing %d drafts ...".formatted(2 * share));
            var applicants = drafts(2 * share);
            Console.say("Copying the database ...");
            copy();
            Console.say("Recording the statements of %d of them ...".formatted(share));
            var tapes = record(applicants.subList(share, 2 * share));
            double cpu = 0;
            double bareCpu = 0;
            for (int number = 0; number <= rounds; number++) {
                var ours = applicants.subList(number * round, (number + 1) * round);
                var theirs = tapes.subList(number * round, (number + 1) * round);
                rest();
                var before = cpu();
                var rate = crowd.perSecond(ours, this::send);
                var used = cpu() - before;
                rest();
                before = cpu();
                var ceiling = crowd.perSecond(theirs, tape -> tape.replay(bare()));
                var bareUsed = cpu() - before;
                if (number == 0) {
                    // what the server would do by itself after a while: tables that were empty are so no more
                    administer("vacuum analyze", LocalPostgres.DATABASE);
                    administer("vacuum analyze", COPY);
                } else {
                    rates.add(rate);
                    ceilings.add(ceiling);
                    ratios.add(rate / ceiling);
                    cpu += used;
                    bareCpu += bareUsed;
                }
                Console.say("  %s: %.0f a second, bare statements %.0f"
                        .formatted(number == 0 ? "warm-up" : "round " + number, rate, ceiling));
            }
            var perSecond = median(rates);
            var ceiling = median(ceilings);
            return new Figures()
                    .with("pack", "peru")
                    .with("per_s", perSecond)
                    .with("ceiling_per_s", ceiling)
                    .with("ratio", perSecond / ceiling)
                    .with("ratio_within_rounds", median(ratios))
                    .with("threads", THREADS)
                    .with("rounds", rounds)
                    .with("submissions", round * rounds)
                    .with("cpu_ms_program", cpu * 1_000 / (round * rounds))
                    .with("cpu_ms_bare", bareCpu * 1_000 / (round * rounds))
                    .with("per_s_all", rates)
                    .with("ceiling_per_s_all", ceilings);
        }

        /** Applicants who each have a draft that is ready to be sent, written by the use cases of the portal. */
        private List<Applicant> drafts(int count) throws InterruptedException, ExecutionException {
            var start = program.getBean(StartDraft.class);
            var save = program.getBean(SavePage.class);
            var form = program.getBean(Form.class);
            var transaction = new TransactionTemplate(program.getBean(PlatformTransactionManager.class));
            var applicants = new ArrayList<Applicant>();
            for (int number = 0; number < count; number++) {
                applicants.add(new Applicant(UUID.randomUUID()));
            }
            var number = new AtomicInteger();
            crowd.perSecond(
                    applicants,
                    // one commit for a whole draft: how they came about is not what is measured
                    applicant -> transaction.executeWithoutResult(status -> {
                        var answers = answers(number.incrementAndGet());
                        var draft = start.start(applicant, "es");
                        for (var page : form.pages().values()) {
                            save.save(applicant, draft, page, ofPage(page, answers), 0);
                        }
                    }));
            return applicants;
        }

        private static Map<String, String> ofPage(FormPage page, Map<String, String> answers) {
            var ofPage = new HashMap<String, String>();
            for (var field : page.fields()) {
                ofPage.put(field.key(), answers.getOrDefault(field.key(), ""));
            }
            return ofPage;
        }

        private static Map<String, String> answers(int number) {
            return Map.ofEntries(
                    Map.entry("given_names", "Persona"),
                    Map.entry("surname_paternal", "Inventada " + number),
                    Map.entry("surname_maternal", "Segunda"),
                    Map.entry("birth_date", "%d-%02d".formatted(1960 + number % 40, 1 + number % 12)),
                    Map.entry("birth_country", "VEN"),
                    Map.entry("nationalities", "VEN"),
                    Map.entry("doc_type", "PAS"),
                    Map.entry("doc_number", Integer.toString(100_000_000 + number)),
                    Map.entry("safe_channel", "EML"),
                    Map.entry("safe_detail", "no"),
                    Map.entry("address", "Calle " + number),
                    Map.entry("area", "150105"),
                    Map.entry("entry_date", "2026"),
                    Map.entry("entry_stamp", "yes"),
                    Map.entry("interview_language", "spa"),
                    Map.entry("narrative", "Lo que pasó, contado con calma. ".repeat(40)));
        }

        /** A template may have no guests, so the program lets go of all its connections for a moment. */
        private void copy() throws SQLException, InterruptedException {
            var pool = ((TapedDatabase) program.getBean(javax.sql.DataSource.class)).pool();
            var control = pool.getHikariPoolMXBean();
            control.suspendPool();
            while (control.getTotalConnections() > 0) {
                control.softEvictConnections();
                TimeUnit.MILLISECONDS.sleep(50);
            }
            try {
                administer(
                        "create database %s template %s owner %s"
                                .formatted(COPY, LocalPostgres.DATABASE, LocalPostgres.USER),
                        "postgres");
            } finally {
                control.resumePool();
            }
        }

        private List<Tape> record(List<Applicant> applicants) throws InterruptedException, ExecutionException {
            var tapes = Collections.synchronizedList(new ArrayList<Tape>());
            crowd.perSecond(applicants, applicant -> tapes.add(TapedDatabase.record(() -> send(applicant))));
            return tapes;
        }

        private void send(Applicant applicant) {
            if (!(submit.submit(applicant, UUID.randomUUID(), "es") instanceof Submission.Received)) {
                throw new IllegalStateException("a draft was not complete");
            }
        }

        /** Lets what the round before left behind come to the disk, so that each round starts alike. */
        private void rest() throws SQLException, InterruptedException {
            administer("checkpoint", "postgres");
            System.gc();
            TimeUnit.MILLISECONDS.sleep(500);
        }

        private void administer(String statement, String database) throws SQLException {
            try (var connection = DriverManager.getConnection(
                            postgres.url(database), LocalPostgres.SUPERUSER, postgres.superuserPassword());
                    var executed = connection.createStatement()) {
                executed.execute(statement);
            }
        }

        private static double cpu() {
            return CpuClock.of(ProcessHandle.current().pid());
        }

        private static double median(List<Double> values) {
            var sorted = values.stream().sorted().toList();
            return sorted.get(sorted.size() / 2);
        }

        /** Each thread has a connection to the copy of its own. */
        private Tape.Bare bare() throws SQLException {
            var mine = bare.get();
            if (mine == null) {
                mine = new Tape.Bare(
                        DriverManager.getConnection(postgres.url(COPY), LocalPostgres.USER, postgres.password()));
                bare.set(mine);
            }
            return mine;
        }
    }
}
