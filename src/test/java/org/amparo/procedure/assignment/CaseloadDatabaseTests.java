// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amparo.access.Colleagues;
import org.amparo.access.Compartment;
import org.amparo.access.HireOfficer;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.procedure.RegisterCase;
import org.amparo.registration.CheckFact;
import org.amparo.testing.OfficeWork;
import org.amparo.testing.RunningAmparo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** Giving, taking, giving back and handing on cases, on the whole program and a real database with Peru's rules. */
class CaseloadDatabaseTests {

    private static final String PASSWORD = "a password for tests";

    @SuppressWarnings("NullAway.Init")
    private static RunningAmparo peru;

    private final OfficeWork amparo = new OfficeWork(peru);
    private final AssignCases assign = amparo.get(AssignCases.class);
    private final TakeNextCase takeNext = amparo.get(TakeNextCase.class);
    private final Team team = amparo.get(Team.class);
    private final Caseloads caseloads = amparo.get(Caseloads.class);

    private final Officer supervisor = new Officer(
            UUID.randomUUID(),
            "Supervisor",
            "TAC",
            "supervisor",
            Set.of(Permission.MANAGE_TEAM, Permission.READ_APPLICATION),
            Set.of("TAC"));

    @BeforeAll
    static void start() {
        peru = RunningAmparo.startAlone(Map.of("amparo.assignment.first-look", "1d"));
    }

    /** The tenth turn is the longest waiting's. */
    @BeforeEach
    void turn() {
        turn(20);
    }

    private void turn(int taken) {
        amparo.jdbc()
                .sql("select setval('triage.turn', :taken)")
                .param("taken", taken)
                .query(Long.class)
                .single();
    }

    @AfterAll
    static void stop() {
        peru.context().close();
    }

    /** Nobody takes cases but those a test hires. */
    @BeforeEach
    void nobodyIsThere() {
        amparo.jdbc().sql("update access.staff set active = false").update();
        amparo.jdbc().sql("update procedure.asylum_case set stage = 'CLOSED'").update();
    }

    private Officer hired(String role) {
        var login = "o" + UUID.randomUUID().toString().substring(0, 12);
        var hired = amparo.get(HireOfficer.class).hire(login, "Officer " + login, PASSWORD, "TAC", role, false);
        return amparo.get(Colleagues.class).find(hired.id()).orElseThrow();
    }

    private void profile(Officer officer, OfficerProfile profile) {
        team.save(officer.id(), profile, supervisor);
    }

    private static OfficerProfile carrying(int cap) {
        return new OfficerProfile(List.of(), "F", Set.of(), Optional.of(cap));
    }

    /** A case without an application, as if it came from somewhere else. */
    private UUID brought(int filedDaysAgo) {
        var id = UUID.randomUUID();
        amparo.jdbc()
                .sql("""
                insert into procedure.asylum_case
                       (id, application_id, person_id, file_number, stage, office, filed_at, registered_at)
                values (:id, :other, :other, :number, 'REGISTERED', 'TAC', now() - make_interval(days => :days), now())
                """)
                .param("id", id)
                .param("other", UUID.randomUUID())
                .param("number", id.toString())
                .param("days", filedDaysAgo)
                .update();
        return id;
    }

    private UUID registered(Map<String, String> answers) {
        var registrar = OfficeWork.registrar("TAC");
        var register = amparo.get(RegisterCase.class);
        var application = amparo.submit(amparo.applicant(), answers);
        amparo.get(CheckFact.class)
                .confirmAll(application, register.factsToCheck(), amparo.version(application), registrar);
        return register.register(application, amparo.version(application), registrar);
    }

    /** Looks as often as the program would until nothing moves. */
    private void assignAll() {
        for (var look = 0; look < 40; look++) {
            assign.look();
        }
    }

    private Optional<UUID> holder(UUID caseId, CaseKind kind) {
        return amparo.get(CaseloadTable.class).holder(caseId, kind);
    }

    private HandledBy handled(UUID caseId, CaseKind kind) {
        return caseloads.of(caseId, supervisor).stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aCaseWaitsFromItsRegistrationAndIsGivenWithReasons() {
        var protection = hired("protection");
        var eligibility = hired("eligibility");
        profile(eligibility, new OfficerProfile(List.of("hat"), "F", Set.of(), Optional.of(40)));
        var id = registered(Map.of("interview_language", "hat"));

        assertThat(handled(id, CaseKind.ELIGIBILITY).officer()).isEmpty();
        assignAll();

        assertThat(holder(id, CaseKind.PROTECTION)).contains(protection.id());
        assertThat(holder(id, CaseKind.ELIGIBILITY)).contains(eligibility.id());
        assertThat(handled(id, CaseKind.ELIGIBILITY).grounds()).containsExactly("LANGUAGE:hat", "LOAD:0:40", "SUITS");
        assertThat(handled(id, CaseKind.PROTECTION).grounds()).startsWith("INTERPRETER:hat");
        assertThat(caseloads.mine(1, eligibility).lines())
                .singleElement()
                .satisfies(line -> assertThat(line.points()).contains(7));
    }

    @Test
    void whatAClosedAnswerAsksForIsKeptNowhere() {
        var untrained = hired("protection");
        var id = registered(Map.of("separate_file", "yes"));
        assignAll();

        assertThat(holder(id, CaseKind.PROTECTION)).isEmpty();
        assertThat(handled(id, CaseKind.PROTECTION).obstacles()).containsExactly("OTHER:1");
        profile(untrained, new OfficerProfile(List.of(), "F", Set.of(Compartment.SGBV), Optional.of(40)));
        assignAll();
        assertThat(holder(id, CaseKind.PROTECTION)).contains(untrained.id());
        assertThat(handled(id, CaseKind.PROTECTION).grounds()).containsExactly("LOAD:0:40", "SUITS");
        var rows = amparo.jdbc()
                .sql("select (select to_jsonb(l) from procedure.caseload l where l.case_id = :id limit 1)::text")
                .param("id", id)
                .query(String.class)
                .single();
        assertThat(rows).doesNotContainIgnoringCase("sgbv");
    }

    /** With any number of officers, away, full or gone: every open case is somebody's, or stands in the list of what waits. */
    @Test
    void noOpenCaseIsInNoList() {
        var cases = IntStream.range(0, 230).mapToObj(this::brought).toList();
        var officers = Stream.of("protection", "protection", "eligibility", "eligibility")
                .map(this::hired)
                .toList();
        officers.forEach(one -> profile(one, carrying(30)));
        var away = officers.getFirst();
        team.addAbsence(away.id(), team.today(), team.today().plusDays(3), AbsenceKind.LEAVE, supervisor);
        assignAll();
        amparo.jdbc()
                .sql("update access.staff set active = false where id = :id")
                .param("id", officers.get(2).id())
                .update();
        assignAll();

        var listed = new HashSet<String>();
        for (var page = 1; page < 20; page++) {
            for (var line : caseloads
                    .list(new CaseloadFilter(Set.of(), Set.of(), false, Optional.empty(), page), supervisor)
                    .lines()) {
                assertThat(listed.add(line.caseId() + " " + line.kind())).isTrue();
                line.officer()
                        .ifPresent(holder -> assertThat(holder)
                                .isNotEqualTo(away.id())
                                .isNotEqualTo(officers.get(2).id()));
            }
        }
        assertThat(listed).hasSize(2 * cases.size());
    }

    /** Their moves write the same rows; whoever waited here and there at once would end in a deadlock. */
    @Test
    void whatSomebodyMovesAtThisMomentIsPassedOver() {
        var moved = brought(2);
        var other = brought(1);
        var table = amparo.get(CaseloadTable.class);
        var kinds = List.of(CaseKind.values());
        amparo.get(TransactionTemplate.class).executeWithoutResult(status -> {
            amparo.jdbc()
                    .sql("update procedure.asylum_case set version = version + 1 where id = :id")
                    .param("id", moved)
                    .update();
            CompletableFuture.supplyAsync(() -> table.wantMissing(kinds, Instant.now()))
                    .orTimeout(30, TimeUnit.SECONDS)
                    .join();
            assertThat(caseloads.of(other, supervisor)).hasSize(2);
            assertThat(caseloads.of(moved, supervisor)).isEmpty();
            table.want(moved, kinds, Instant.now());
        });
        assertThat(caseloads.of(moved, supervisor)).hasSize(2);
    }

    @Test
    void eightOfficersTakingAtOnceNeverGetTheSame() throws Exception {
        var cases = IntStream.range(0, 20).mapToObj(this::brought).toList();
        assignAll();
        var officers = IntStream.range(0, 8).mapToObj(n -> hired("eligibility")).toList();

        try (var threads = Executors.newFixedThreadPool(8)) {
            var taken = new HashSet<UUID>();
            for (var round = 0; round < 2; round++) {
                var held = round;
                var presses = officers.stream()
                        .map(one -> (Callable<Optional<UUID>>)
                                () -> takeNext.take(held, one).caseId())
                        .toList();
                for (var press : threads.invokeAll(presses)) {
                    assertThat(taken.add(press.get().orElseThrow())).isTrue();
                }
            }
            // the oldest sixteen
            assertThat(taken).containsExactlyInAnyOrderElementsOf(cases.subList(4, 20));
        }
    }

    @Test
    void pressingTwiceTakesOnce() {
        IntStream.range(0, 3).forEach(this::brought);
        assignAll();
        var officer = hired("eligibility");

        assertThat(takeNext.take(0, officer).caseId()).isPresent();
        assertThat(takeNext.take(0, officer).caseId()).isEmpty();
        assertThat(takeNext.take(1, officer).caseId()).isPresent();
    }

    @Test
    void takesTheMostUrgentAndNothingOverTheMeasure() {
        brought(1);
        var longest = brought(500);
        var oldest = brought(400);
        var urgent = brought(2);
        assignAll();
        amparo.jdbc()
                .sql("update procedure.caseload set tier = 1, points = 4 where case_id = :id")
                .param("id", urgent)
                .update();
        var officer = hired("protection");
        turn(29);
        assertThat(takeNext.take(0, hired("protection")).caseId())
                .as("its turn, whatever is urgent")
                .contains(longest);
        turn(20);
        assertThat(takeNext.take(0, officer).caseId()).contains(urgent);
        assertThat(takeNext.take(1, officer).caseId()).contains(oldest);
        var full = registered(Map.of());
        profile(officer, carrying(1));
        amparo.jdbc()
                .sql("update procedure.caseload set points = 4 where officer_id is not null")
                .update();
        amparo.jdbc()
                .sql("delete from procedure.caseload where officer_id is null and case_id <> :id")
                .param("id", full)
                .update();
        assertThat(takeNext.take(2, officer)).isEqualTo(new TakeNextCase.Taken(Optional.empty(), true));
    }

    @Test
    void whatWasGivenBackComesNotAgain() {
        var officer = hired("protection");
        var id = brought(3);
        assignAll();
        var giveBack = amparo.get(GiveBackCase.class);

        assertThatThrownBy(() -> giveBack.giveBack(id, CaseKind.PROTECTION, "  ", officer))
                .isInstanceOfSatisfying(
                        TeamRefused.class, refused -> assertThat(refused.why()).isEqualTo(TeamRefused.Why.REASON));
        giveBack.giveBack(id, CaseKind.PROTECTION, "Estoy de viaje esa semana", officer);
        assignAll();

        assertThat(holder(id, CaseKind.PROTECTION)).isEmpty();
        assertThat(takeNext.take(0, officer).caseId()).isEmpty();
        assertThat(handled(id, CaseKind.PROTECTION).steps().getFirst().reason()).isEqualTo("Estoy de viaje esa semana");
        var other = hired("protection");
        assertThatThrownBy(() -> giveBack.giveBack(id, CaseKind.PROTECTION, "No es mío", other))
                .isInstanceOf(TeamRefused.class);
    }

    @Test
    void allOfAnAbsentOfficerGoToOthersOneAfterTheOther() {
        var away = hired("protection");
        var cases = IntStream.range(0, 4).mapToObj(this::brought).toList();
        assignAll();
        amparo.jdbc()
                .sql("update procedure.caseload set points = 10 where officer_id is not null")
                .update();
        var one = hired("protection");
        var two = hired("protection");
        team.addAbsence(away.id(), team.today(), team.today().plusDays(9), AbsenceKind.ILLNESS, supervisor);
        var handOn = amparo.get(HandOnCases.class);

        assertThat(handOn.preview(away.id(), supervisor))
                .hasSize(4)
                .allSatisfy(proposal ->
                        assertThat(proposal.to().map(Officer::id)).isIn(Optional.of(one.id()), Optional.of(two.id())));
        assertThat(handOn.all(away.id(), "Licencia médica", supervisor)).isEqualTo(4);

        assertThat(cases)
                .allSatisfy(id ->
                        assertThat(holder(id, CaseKind.PROTECTION)).isPresent().isNotEqualTo(Optional.of(away.id())));
        assertThat(handled(cases.getFirst(), CaseKind.PROTECTION).steps())
                .extracting(HandledBy.Step::what)
                .containsExactly("REASSIGNED", "ASSIGNED");
    }

    @Test
    void oneCaseGoesToWhomTheSupervisorChooses() {
        var first = hired("eligibility");
        var id = brought(2);
        assignAll();
        var second = hired("eligibility");
        var handOn = amparo.get(HandOnCases.class);

        assertThat(handOn.fit(id, CaseKind.ELIGIBILITY, supervisor))
                .extracting(HandOnCases.Fit::officer)
                .containsExactly(second.id());
        handOn.one(id, CaseKind.ELIGIBILITY, Optional.of(second.id()), "Conoce el tema", supervisor);
        assertThat(holder(id, CaseKind.ELIGIBILITY)).contains(second.id());
        handOn.one(id, CaseKind.ELIGIBILITY, Optional.empty(), "Nadie por ahora", supervisor);
        assertThat(holder(id, CaseKind.ELIGIBILITY)).isEmpty();
        assignAll();
        assertThat(holder(id, CaseKind.ELIGIBILITY)).contains(first.id());
        var stranger = hired("protection");
        assertThatThrownBy(() -> handOn.one(id, CaseKind.ELIGIBILITY, Optional.of(stranger.id()), "Sí", supervisor))
                .isInstanceOf(TeamRefused.class);
    }

    @Test
    void whoKnowsThePersonLosesTheCaseAtOnceAndForGood() {
        var friend = hired("protection");
        var id = brought(2);
        assignAll();
        var other = hired("protection");

        amparo.get(KnowPerson.class).declare(id, friend);

        assertThat(holder(id, CaseKind.PROTECTION)).contains(other.id());
        amparo.get(HandOnCases.class).one(id, CaseKind.PROTECTION, Optional.empty(), "Otra vez", supervisor);
        assertThat(takeNext.take(0, friend).caseId()).isEmpty();
        assertThat(amparo.get(HandOnCases.class).fit(id, CaseKind.PROTECTION, supervisor))
                .extracting(HandOnCases.Fit::officer)
                .doesNotContain(friend.id());
    }

    @Test
    void anAppealGoesToSomebodyWhoDidNotDecideBefore() {
        var decider = hired("eligibility");
        var id = brought(90);
        assignAll();
        assertThat(holder(id, CaseKind.ELIGIBILITY)).contains(decider.id());
        amparo.jdbc().sql("""
                with moved as (update procedure.asylum_case set stage = 'APPEAL' where id = :id returning id)
                insert into procedure.case_history (case_id, actor, actor_name, step, from_stage, to_stage, law, at)
                select id, 'officer:' || gen_random_uuid(), 'Desk', 'APPEAL', 'NOTIFIED', 'APPEAL', 'law', clock_timestamp()
                  from moved
                """).param("id", id).update();
        assignAll();
        assertThat(holder(id, CaseKind.ELIGIBILITY)).isEmpty();
        assertThat(takeNext.take(0, decider).caseId()).isEmpty();

        var other = hired("eligibility");
        team.save(other.id(), carrying(40), supervisor);
        assignAll();
        assertThat(holder(id, CaseKind.ELIGIBILITY)).contains(other.id());
    }

    @Test
    void theUrgencySaidComesBeforeTheFilingDate() {
        brought(100);
        var urgent = brought(1);
        assignAll();
        amparo.get(RankCases.class).rank(Map.of(urgent, 0));

        assertThat(takeNext.take(0, hired("protection")).caseId()).contains(urgent);
    }

    @Test
    void aSupervisorSetsNothingForOtherOffices() {
        var officer = hired("protection");
        var elsewhere = new Officer(
                UUID.randomUUID(), "Supervisor", "LIM", "supervisor", Set.of(Permission.MANAGE_TEAM), Set.of("LIM"));

        assertThatThrownBy(() -> team.save(officer.id(), carrying(3), elsewhere))
                .isInstanceOf(TeamRefused.class);
        assertThat(team.list(elsewhere)).isEmpty();
        assertThat(team.list(supervisor)).hasSize(1);
    }
}
