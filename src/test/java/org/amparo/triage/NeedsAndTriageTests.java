// SPDX-License-Identifier: Apache-2.0
package org.amparo.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.procedure.CaseNotFound;
import org.amparo.procedure.RegisterCase;
import org.amparo.procedure.assignment.Turns;
import org.amparo.registration.ChangedMeanwhile;
import org.amparo.registration.CheckFact;
import org.amparo.testing.OfficeWork;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** Needs and what they do to the order of cases, on the whole program with a real database and Peru's rules. */
class NeedsAndTriageTests {

    private static final Locale SPANISH = Locale.of("es");

    private final OfficeWork amparo = new OfficeWork();
    private final Needs needs = amparo.get(Needs.class);
    private final Triage triage = amparo.get(Triage.class);
    private final TriageQueue queue = amparo.get(TriageQueue.class);
    private final Officer registrar = OfficeWork.registrar("TAC");
    private final Officer desk = officer(EnumSet.of(Permission.FLAG_NEED));
    private final Officer protection = officer(EnumSet.of(
            Permission.FLAG_NEED, Permission.ASSESS_NEEDS, Permission.READ_PROTECTION, Permission.READ_CHILD));
    private final Officer all = officer(EnumSet.of(
            Permission.ASSESS_NEEDS,
            Permission.READ_PROTECTION,
            Permission.READ_CHILD,
            Permission.READ_SGBV,
            Permission.OVERRIDE_TRIAGE));
    private final UUID id = registered();

    private static Officer officer(EnumSet<Permission> more) {
        more.addAll(Set.of(Permission.WORK, Permission.READ_APPLICATION, Permission.CONDUCT_CASE));
        return new Officer(UUID.randomUUID(), "Nélida Ccori", "TAC", "protection", more, Set.of("TAC"));
    }

    private UUID registered() {
        var application = amparo.submit(amparo.applicant(), Map.of());
        var register = amparo.get(RegisterCase.class);
        amparo.get(CheckFact.class)
                .confirmAll(application, register.factsToCheck(), amparo.version(application), registrar);
        return register.register(application, amparo.version(application), registrar);
    }

    private TriageView standing(Officer officer) {
        return triage.find(id, SPANISH, officer).orElseThrow();
    }

    private List<String> reasons(Officer officer) {
        return standing(officer).reasons().stream()
                .map(TriageView.Reason::words)
                .toList();
    }

    private NeedView need(Officer officer) {
        return needs.list(id, officer).getFirst();
    }

    @Test
    void aCaseStandsSomewhereFromTheMomentItIsRegistered() {
        assertThat(standing(desk).tier()).isEqualTo(Tier.P4);
        assertThat(reasons(desk)).singleElement().asString().contains("orden en que pidió");
    }

    @Test
    void theDeskFlagsWithoutReadingAndTheCaseRisesAtOnce() {
        needs.flag(id, "SC-UC", "Vino sin nadie", desk);

        assertThatThrownBy(() -> needs.list(id, desk)).hasMessageContaining("ASSESS_NEEDS");
        assertThat(standing(desk).tier()).isEqualTo(Tier.P1);
        assertThat(reasons(desk)).hasSize(1);
        assertThat(reasons(protection)).contains("Una niña o un niño sin su familia.");
        assertThat(need(protection).acts()).singleElement().satisfies(act -> {
            assertThat(act.state()).isEqualTo(NeedState.PENDING_REVIEW);
            assertThat(act.note()).isEqualTo("Vino sin nadie");
        });
    }

    @Test
    void whoLacksTheCompartmentSeesNothingOfTheNeed() {
        needs.flag(id, "SV-VO", "", desk);
        needs.flag(id, "TR", "", desk);

        assertThat(needs.list(id, protection)).extracting(NeedView::code).containsExactly("TR");
        assertThat(needs.list(id, all)).extracting(NeedView::code).containsExactly("SV-VO", "TR");
        assertThat(reasons(protection)).doesNotContain("Violencia sexual o de género.");
        assertThat(standing(protection).history())
                .allSatisfy(past -> assertThat(past.reasons()).doesNotContain("Violencia sexual o de género."));
        assertThat(reasons(all)).contains("Violencia sexual o de género.", "Señales o relato de tortura.");
        var hidden = needs.list(id, all).getFirst();
        assertThatThrownBy(() -> needs.assess(id, hidden.id(), NeedState.CONFIRMED, "", 1, protection))
                .isInstanceOf(NoSuchNeed.class);
    }

    @Test
    void whatWasSaidIsNotInTheDatabaseInClear() {
        needs.flag(id, "TR", "cicatrices en la espalda", desk);
        var sealed = amparo.jdbc()
                .sql(
                        "select a.sealed from triage.need_act a join triage.need n on n.id = a.need_id where n.case_id = ?")
                .param(id)
                .query(byte[].class)
                .single();
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("cicatrices");
    }

    @Test
    void flaggingAgainAddsAWordAndNoSecondNeed() {
        needs.flag(id, "TR", "uno", desk);
        needs.flag(id, "TR", "dos", desk);
        assertThat(needs.list(id, protection)).hasSize(1);
        assertThat(need(protection).acts()).extracting(NeedView.Act::note).containsExactly("uno", "dos");
    }

    @Test
    void aNeedThatIsNotConfirmedLetsTheCaseBackAndSaysWhy() {
        needs.flag(id, "TR", "", desk);
        var need = need(protection);
        assertThatThrownBy(() -> needs.assess(id, need.id(), NeedState.NOT_CONFIRMED, " ", need.version(), protection))
                .isInstanceOfSatisfying(
                        InvalidNeed.class, wrong -> assertThat(wrong.why()).isEqualTo("missing"));
        needs.assess(id, need.id(), NeedState.NOT_CONFIRMED, "Fue un error", need.version(), protection);

        assertThat(standing(protection).tier()).isEqualTo(Tier.P4);
        assertThat(standing(protection).history())
                .extracting(TriageView.Past::tier)
                .containsExactly(Tier.P4, Tier.P1, Tier.P4);
        assertThatThrownBy(() -> needs.assess(id, need.id(), NeedState.CONFIRMED, "", need.version(), protection))
                .isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void referralsAreFollowedUpAndTheFirstOutcomeStands() {
        needs.flag(id, "SM", "", desk);
        var need = need(protection).id();
        assertThatThrownBy(() -> needs.refer(id, need, "MED", "x", LocalDate.EPOCH, protection))
                .isInstanceOf(InvalidNeed.class);
        needs.refer(id, need, "MED", "Hospital, consulta", LocalDate.now().plusDays(9), protection);
        var referral = need(protection).referrals().getFirst();
        needs.closeReferral(id, need, referral.id(), "La atendieron", protection);
        needs.closeReferral(id, need, referral.id(), "otra cosa", protection);
        assertThat(need(protection).referrals()).singleElement().satisfies(sent -> {
            assertThat(sent.words()).isEqualTo("Hospital, consulta");
            assertThat(sent.outcome()).contains("La atendieron");
        });
    }

    @Test
    void guaranteesAreSeenByWhoeverPreparesTheInterview() {
        needs.guarantee(id, List.of("BR", "FI", "none-such"), protection);
        assertThat(needs.guarantees(id, desk)).containsExactly("FI", "BR");
    }

    @Test
    void anOverrideHoldsUntilThereIsANewReason() {
        triage.override(id, Optional.of(Tier.P2), "Viaja mañana", all);
        assertThat(standing(desk)).satisfies(now -> {
            assertThat(now.tier()).isEqualTo(Tier.P2);
            assertThat(now.overridden()).isTrue();
            assertThat(now.history().getFirst().why()).isEqualTo("Viaja mañana");
        });
        amparo.get(Standings.class).judge(id);
        assertThat(standing(desk).tier()).isEqualTo(Tier.P2);

        needs.flag(id, "LP-DA", "", desk);
        assertThat(standing(desk).tier()).isEqualTo(Tier.P0);
        assertThat(standing(desk).overridden()).isFalse();
        assertThatThrownBy(() -> triage.override(id, Optional.empty(), "", all)).isInstanceOf(InvalidNeed.class);
        assertThatThrownBy(() -> triage.override(id, Optional.empty(), "x", desk))
                .hasMessageContaining("OVERRIDE_TRIAGE");
    }

    @Test
    void judgingAgainWritesNothingWhenNothingChanged() {
        amparo.get(Standings.class).judge(id);
        amparo.get(Standings.class).judge(id);
        assertThat(standing(desk).history()).hasSize(1);
    }

    @Test
    void historyIsOnlyAddedTo() {
        assertThatThrownBy(() -> amparo.jdbc()
                        .sql("delete from triage.judgement where case_id = ?")
                        .param(id)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void theQueueIsOfTheOfficersOfficesOnly() {
        var elsewhere = new Officer(UUID.randomUUID(), "X", "LIM", "r", desk.permissions(), Set.of("LIM"));
        assertThat(queue.list(Optional.empty(), Set.of("TAC"), 0, elsewhere).rows())
                .isEmpty();
        assertThatThrownBy(() -> triage.find(id, SPANISH, elsewhere)).isInstanceOf(CaseNotFound.class);
        assertThatThrownBy(() -> needs.flag(id, "TR", "", elsewhere)).isInstanceOf(CaseNotFound.class);
    }

    @Test
    void everyTenthTurnIsTheLongestWaitings() {
        amparo.jdbc().sql("select setval('triage.turn', 20)").query(Long.class).single();
        var turns = amparo.get(Turns.class);
        var said =
                java.util.stream.Stream.generate(turns::isOfTheOldest).limit(10).toList();

        assertThat(said.subList(0, 9)).containsOnly(false);
        assertThat(said.get(9)).isTrue();
    }

    @Test
    void tryingRulesSaysWhoWouldMoveAndTellsNothingClosed() throws java.io.IOException {
        needs.flag(id, "SV-VO", "", desk);
        var rules = java.nio.file.Files.readString(java.nio.file.Path.of("countries", "peru", "triage.yaml"));
        var changed = rules.replace("tier: P1\n    when: \"'SV' in needs\"", "tier: P3\n    when: \"'SV' in needs\"");
        assertThat(changed).isNotEqualTo(rules);
        var simulate = amparo.get(SimulateRules.class);
        var blind = officer(EnumSet.of(Permission.OVERRIDE_TRIAGE));

        var seen = simulate.simulate(changed, all);
        assertThat(seen.matrix().getOrDefault(Tier.P1, Map.of()).getOrDefault(Tier.P3, 0))
                .isPositive();
        assertThat(seen.samples()).extracting(SimulateRules.Sample::to).contains(Tier.P3);
        assertThat(seen.byOffice().get("TAC"))
                .extracting(SimulateRules.Moves::fall)
                .isNotEqualTo(0);
        assertThat(simulate.simulate(changed, blind).samples()).isEmpty();
        assertThat(standing(all).tier()).isEqualTo(Tier.P1);
        assertThatThrownBy(() -> simulate.simulate(rules, desk)).hasMessageContaining("OVERRIDE_TRIAGE");
        assertThatThrownBy(() -> simulate.simulate("rules: [", all)).isInstanceOf(org.amparo.country.PackFault.class);
    }
}
