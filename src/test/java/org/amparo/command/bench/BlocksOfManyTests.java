// SPDX-License-Identifier: Apache-2.0
package org.amparo.command.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.procedure.block.BlockRefused;
import org.amparo.procedure.block.BlockState;
import org.amparo.procedure.block.BlockView;
import org.amparo.procedure.block.BlockVote;
import org.amparo.procedure.block.Blocks;
import org.amparo.procedure.block.LineState;
import org.amparo.procedure.block.LoadRegister;
import org.amparo.procedure.block.RegisterKind;
import org.amparo.procedure.letters.DecisionLetters;
import org.amparo.testing.RunningAmparo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Blocks of Brazil from the search to the last decision, on the whole program and a real database. */
class BlocksOfManyTests {

    private static final int PEOPLE = 100;
    private static final String TITLES = "nationality,document,names,birth_date,day\n";

    @SuppressWarnings("NullAway.Init")
    private static RunningAmparo brazil;

    private final Blocks blocks = brazil.context().getBean(Blocks.class);
    private final LoadRegister loadRegister = brazil.context().getBean(LoadRegister.class);
    private final JdbcClient jdbc = brazil.context().getBean(JdbcClient.class);

    private final Officer coordinator = officer("Coordinator", Permission.MANAGE_CASE);
    private final Officer committee = officer("Committee", Permission.DECIDE_CASE);

    @BeforeAll
    static void start() {
        brazil = RunningAmparo.startAlone(Map.of(
                "amparo.pack",
                "countries/brazil",
                "amparo.blocks.look-every",
                "100ms",
                "amparo.letters.look-every",
                "200ms"));
        var jdbc = brazil.context().getBean(JdbcTemplate.class);
        BlockCrowd.ALL.forEach(sql -> jdbc.update(sql, PEOPLE));
    }

    @AfterAll
    static void stop() {
        brazil.context().close();
    }

    private static Officer officer(String name, Permission permission) {
        return new Officer(
                UUID.randomUUID(),
                name,
                "SR-SP",
                "test",
                Set.of(permission, Permission.READ_APPLICATION, Permission.READ_CLAIM),
                Set.of("SR-SP"));
    }

    private void load(RegisterKind kind, String lines) {
        loadRegister.load(
                kind,
                "Federal Police",
                blocks.today().toString(),
                (TITLES + lines).getBytes(StandardCharsets.UTF_8),
                coordinator);
    }

    private BlockView until(UUID block, Predicate<BlockView> reached) throws InterruptedException {
        for (var tries = 0; tries < 600; tries++) {
            var view = blocks.find(block, coordinator);
            if (reached.test(view)) {
                return view;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("the block stays " + blocks.find(block, coordinator));
    }

    private BlockVote adopted() {
        return new BlockVote("RC", "12/2026", blocks.today(), 6, 0, 1);
    }

    private void reset() {
        jdbc.sql("update procedure.asylum_case set stage = 'REGISTERED', outcome = '', track = ''")
                .update();
    }

    private long steps(String step) {
        return jdbc.sql("select count(*) from procedure.case_history where step = :step")
                .param("step", step)
                .query(Long.class)
                .single();
    }

    /** One test, for each part stands on what the one before left: a block is a long way. */
    @Test
    void manyAreProtectedByOneVoteEachOnce() throws InterruptedException {
        assertThatThrownBy(() -> blocks.search(coordinator)).isInstanceOf(BlockRefused.class);
        load(
                RegisterKind.DEPARTURE,
                "VEN,B1,,,2100-01-01\nVEN,B1,,,2100-02-01\nVEN,B2,,,2100-01-01\nVEN,B3,,,2001-01-01\n");
        load(RegisterKind.ADVERSE, "VEN,OTHER,Person4 Invented,1954-03-02,\n");
        load(RegisterKind.RESIDENCE, "VEN,b-6,,,\n");

        var id = blocks.search(coordinator);
        assertThatThrownBy(() -> blocks.search(coordinator)).isInstanceOf(BlockRefused.class);
        var found = until(id, block -> block.state() == BlockState.READY);
        assertThat(found.all()).isEqualTo(PEOPLE);
        // 4 children, 4 of another country, 4 without a document, one who left twice, one of the same name, one
        // resident
        assertThat(blocks.reasons(found, LineState.OUT))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "adult", 4, "nationality", 4, "document", 4, "stayed", 1, "unsure", 1, "no-residence", 1));
        assertThat(found.count(LineState.IN)).isEqualTo(85);
        assertThat(blocks.sample(found, coordinator)).hasSize(20).isEqualTo(blocks.sample(found, coordinator));
        assertThat(steps("PUT_IN_BLOCK")).isZero();

        var heard = blocks.lines(found, LineState.IN, "", "b-99", 10, 0, coordinator)
                .getFirst();
        assertThatThrownBy(() -> blocks.leaveOut(id, heard.caseId(), " ", coordinator))
                .isInstanceOf(BlockRefused.class);
        blocks.leaveOut(id, heard.caseId(), "Asked to be heard", coordinator);
        assertThatThrownBy(() -> blocks.leaveOut(id, heard.caseId(), "Twice", coordinator))
                .isInstanceOf(BlockRefused.class);

        blocks.propose(id, "As resolved", coordinator);
        assertThatThrownBy(() -> blocks.propose(id, "As resolved", coordinator)).isInstanceOf(BlockRefused.class);
        until(id, block -> block.state() == BlockState.PROPOSED);
        assertThat(steps("PUT_IN_BLOCK")).isEqualTo(84);
        assertThat(steps("CHOOSE_TRACK")).isEqualTo(84);

        // one goes another way before the vote, and one waits for something
        moveAway("B-98", "update procedure.asylum_case set stage = 'WITHDRAWN' where file_number = :number");
        moveAway("B-97", """
                insert into procedure.open_point (id, case_id, kind, what, law, blocks, opened_by, opened_by_name, opened_at)
                select gen_random_uuid(), id, 'OTHER', 'x', 'x', true, id, 'x', now()
                  from procedure.asylum_case where file_number = :number
                """);
        refuses(
                new Officer(coordinator.id(), "Same", "", "", Set.of(Permission.DECIDE_CASE), Set.of("SR-SP")),
                adopted());
        refuses(committee, new BlockVote("RJ", "12", blocks.today(), 6, 0, 1));
        refuses(committee, new BlockVote("RC", " ", blocks.today(), 6, 0, 1));
        refuses(committee, new BlockVote("RC", "12", blocks.today().plusDays(1), 6, 0, 1));
        refuses(committee, new BlockVote("RC", "12", LocalDate.MIN, 6, 0, 1));
        refuses(committee, new BlockVote("RC", "12", blocks.today(), 0, 0, 1));
        refuses(committee, new BlockVote("RC", "12", blocks.today(), 1, 5, 1));
        refuses(committee, new BlockVote("RC", "12", blocks.today(), 3, 0, 0));
        refuses(committee, new BlockVote("RC", "12", blocks.today(), 8, 0, 0));
        refuses(committee, new BlockVote("", "12", blocks.today(), 5, 1, 1));

        // and one the program cannot write: the others do not wait for it
        jdbc.sql("""
                create function procedure.fail() returns trigger language plpgsql as $$
                begin raise exception 'out of order' using errcode = 'io_error'; end $$
                """).update();
        jdbc.sql("""
                create trigger fails before update on procedure.asylum_case for each row
                   when (old.file_number = 'B-51') execute function procedure.fail()
                """).update();
        blocks.vote(id, adopted(), committee);
        var done = until(id, block -> block.state() == BlockState.DONE);
        jdbc.sql("drop trigger fails on procedure.asylum_case").update();
        assertThat(done.count(LineState.DECIDED)).isEqualTo(81);
        assertThat(blocks.reasons(done, LineState.STAYED))
                .isEqualTo(Map.of("no-such-step", 1, "open-point", 1, "fault", 1));
        assertThat(steps("DECIDE")).isEqualTo(81);
        assertThat(jdbc.sql("""
                select count(*) from (select case_id from procedure.case_history where step = 'DECIDE'
                                       group by case_id having count(*) > 1) twice
                """).query(Long.class).single()).isZero();
        assertThat(jdbc.sql("select distinct outcome from procedure.asylum_case where stage = 'DECIDED'")
                        .query(String.class)
                        .list())
                .containsExactly("RC");
        assertThatThrownBy(() ->
                        jdbc.sql("update procedure.block set in_favour = 7").update())
                .hasStackTraceContaining("a vote stands");

        eachIsTold();
        notAdoptedGoesBack();
    }

    private void eachIsTold() throws InterruptedException {
        var letters = brazil.context().getBean(DecisionLetters.class);
        var signer = officer("Signer", Permission.SIGN_DECISION);
        assertThat(letters.sign("RC", letters.now(), signer)).isEqualTo(81);
        for (var tries = 0; tries < 1_200 && !letters.piles(signer).isEmpty(); tries++) {
            Thread.sleep(100);
        }
        assertThat(letters.piles(signer)).isEmpty();
        var made = jdbc.sql("""
                select count(*) as letters, count(distinct case_id) as cases, min(length(pdf)) as smallest
                  from procedure.decision_letter
                 where state = 'MADE'
                """).query().singleRow();
        assertThat(made).containsEntry("letters", 81L).containsEntry("cases", 81L);
        assertThat((Integer) made.get("smallest")).isGreaterThan(20_000);
    }

    private void notAdoptedGoesBack() throws InterruptedException {
        reset();
        var second = blocks.search(coordinator);
        blocks.stop(second, true, coordinator);
        var stopped = blocks.find(second, coordinator);
        Thread.sleep(500);
        assertThat(blocks.find(second, coordinator).counts()).isEqualTo(stopped.counts());
        blocks.stop(second, false, coordinator);
        until(second, block -> block.state() == BlockState.READY);
        blocks.propose(second, "Again", coordinator);
        until(second, block -> block.state() == BlockState.PROPOSED);
        blocks.vote(second, new BlockVote("", "13/2026", blocks.today(), 1, 5, 1), committee);
        var back = until(second, block -> block.state() == BlockState.DONE);
        assertThat(back.count(LineState.RETURNED)).isPositive();
        assertThat(jdbc.sql("select count(*) from procedure.asylum_case where stage = 'COMMITTEE'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private void refuses(Officer officer, BlockVote vote) {
        var block = blocks.list(coordinator).getFirst().id();
        assertThatThrownBy(() -> blocks.vote(block, vote, officer)).isInstanceOf(BlockRefused.class);
    }

    private void moveAway(String number, String sql) {
        jdbc.sql(sql).param("number", number).update();
    }
}
