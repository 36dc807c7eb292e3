// SPDX-License-Identifier: Apache-2.0
package org.amparo.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.amparo.country.CountryPack;
import org.amparo.country.Packs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of triage of three countries over invented facts. */
class TriageRulesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final TriageRules peru = rules(Packs.peru());

    static Stream<CountryPack> packs() {
        return Stream.of(Packs.peru(), Packs.brazil(), Packs.argentina());
    }

    private static TriageRules rules(CountryPack pack) {
        return TriageConfiguration.rules(pack, NeedCodes.read(pack));
    }

    private static CaseFacts facts(String birth, String... needs) {
        return new CaseFacts(
                birth,
                Set.of(needs),
                Set.of(),
                List.of("VEN"),
                "2026-01",
                "TUM",
                "headquarters",
                "",
                "REGISTERED",
                TODAY);
    }

    private Judgement judge(CaseFacts facts) {
        return peru.judge(facts, TODAY, Optional.empty());
    }

    private static CaseFacts filed(CaseFacts facts, int daysAgo) {
        return new CaseFacts(
                facts.birth(),
                facts.needs(),
                facts.confirmed(),
                facts.nationalities(),
                facts.entered(),
                facts.entryPoint(),
                facts.officeKind(),
                facts.track(),
                facts.stage(),
                TODAY.minusDays(daysAgo));
    }

    @Test
    void whoNothingIsKnownOfComesInTheOrderOfFiling() {
        assertThat(judge(facts(""))).isEqualTo(new Judgement(Tier.P4, Tier.P4, List.of("filed"), false));
    }

    @Test
    void theMostUrgentReasonCountsAndAllAreKept() {
        var judged = judge(facts("1950", "SC-UC", "LP-DA"));
        assertThat(judged.tier()).isEqualTo(Tier.P0);
        assertThat(judged.fired()).containsExactly("detained", "child-alone", "older", "filed");
    }

    @Test
    void aNeedThatNobodyConfirmedYetRaisesToo() {
        assertThat(judge(facts("", "TR")).tier()).isEqualTo(Tier.P1);
    }

    @Test
    void doubtAboutAnAgeHelpsThePerson() {
        // 2008 is 17 or 18 today, 1966 is 59 or 60
        assertThat(judge(facts("2008")).fired()).contains("child");
        assertThat(judge(facts("1966")).fired()).contains("older");
        assertThat(judge(facts("2007")).fired()).doesNotContain("child");
        assertThat(judge(facts("1967")).fired()).doesNotContain("older");
        assertThat(judge(facts("2008-11-23")).fired()).doesNotContain("child");
        assertThat(judge(facts("2008-11-24")).fired()).contains("child");
    }

    @Test
    void waitingRaisesACaseButNeverIntoDanger() {
        assertThat(judge(filed(facts(""), 179)).tier()).isEqualTo(Tier.P4);
        assertThat(judge(filed(facts(""), 180)).tier()).isEqualTo(Tier.P3);
        assertThat(judge(filed(facts(""), 360)).tier()).isEqualTo(Tier.P1);
        assertThat(judge(filed(facts(""), 5_000)).tier()).isEqualTo(Tier.P1);
        assertThat(judge(filed(facts(""), 5_000)).own()).isEqualTo(Tier.P4);
    }

    /** Beyond the end of a list, so that the rule fails while it runs. */
    @Test
    void aRuleThatFailsFallsToAPersonAndLowersNobody() {
        var rule = peru.find("older").orElseThrow();
        var broken = new TriageRule(
                "broken",
                Tier.P1,
                TriageCondition.read(new OneText("[1, 2][days_since_entry + 100] == 1")),
                Optional.empty(),
                "",
                rule.say());
        var rules = new TriageRules(
                peru.since(), peru.within(), peru.rises(), peru.oldestOf(), List.of(rule, broken), peru.otherwise());
        var judged = rules.judge(facts("1950"), TODAY, Optional.of(Tier.P1));
        assertThat(judged.needsPerson()).isTrue();
        assertThat(judged.tier()).isEqualTo(Tier.P1);
        assertThat(judged.fired()).containsExactly("older", "filed");
        assertThat(rules.judge(facts("1950"), TODAY, Optional.empty()).tier()).isEqualTo(Tier.P2);
    }

    @ParameterizedTest
    @MethodSource("packs")
    void nationalityLowersNobody(CountryPack pack) {
        var rules = rules(pack);
        for (var needs : List.of(Set.<String>of(), Set.of("SP"), Set.of("TR"))) {
            var tiers = pack.codes("COUNTRY").stream()
                    .map(country -> new CaseFacts(
                            "1980", needs, Set.of(), List.of(country), "", "", "headquarters", "", "REGISTERED", TODAY))
                    .map(facts -> rules.judge(facts, TODAY, Optional.empty()).tier())
                    .distinct();
            assertThat(tiers).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("packs")
    void moreNeedsNeverLower(CountryPack pack) {
        var rules = rules(pack);
        var codes = pack.codes(NeedCodes.LIST);
        var random = new Random(7);
        UnaryOperator<CaseFacts> more = facts -> new CaseFacts(
                facts.birth(),
                Stream.concat(facts.needs().stream(), Stream.of(codes.get(random.nextInt(codes.size()))))
                        .collect(java.util.stream.Collectors.toSet()),
                facts.confirmed(),
                facts.nationalities(),
                facts.entered(),
                facts.entryPoint(),
                facts.officeKind(),
                facts.track(),
                facts.stage(),
                facts.filed());
        for (int person = 0; person < 300; person++) {
            var facts = filed(facts(String.valueOf(1940 + random.nextInt(86))), random.nextInt(500));
            for (int need = 0; need < 4; need++) {
                var next = more.apply(facts);
                assertThat(rules.judge(next, TODAY, Optional.empty()).tier())
                        .isLessThanOrEqualTo(
                                rules.judge(facts, TODAY, Optional.empty()).tier());
                facts = next;
            }
        }
    }

    @ParameterizedTest
    @MethodSource("packs")
    void everyNeedRaisesSomebodyOrIsLeftToPeople(CountryPack pack) {
        var rules = rules(pack);
        assertThat(pack.codes(NeedCodes.LIST))
                .filteredOn(code -> !code.equals("LP"))
                .allSatisfy(code -> assertThat(rules.judge(facts("1980", code), TODAY, Optional.empty())
                                .own())
                        .as(code)
                        .isLessThan(Tier.P4));
    }

    @ParameterizedTest
    @MethodSource("packs")
    void everyReasonIsSaidInEveryLanguageOfOfficersAndNamesItsLaw(CountryPack pack) {
        var rules = rules(pack);
        for (var rule : Stream.concat(rules.rules().stream(), Stream.of(rules.otherwise()))
                .toList()) {
            assertThat(rule.law()).isNotBlank();
            assertThat(List.of("es", "pt", "en").stream()
                            .map(Locale::of)
                            .map(rule::words)
                            .distinct())
                    .as(rule.key())
                    .hasSize(3)
                    .doesNotContain("");
        }
    }

    @ParameterizedTest
    @EnumSource(Tier.class)
    void everyTierHasATerm(Tier tier) {
        assertThat(peru.within().get(tier)).isPositive();
    }
}
