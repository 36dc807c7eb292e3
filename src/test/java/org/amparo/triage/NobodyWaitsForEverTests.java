// SPDX-License-Identifier: Apache-2.0
package org.amparo.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.amparo.country.Packs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A simulated year under any pattern of arrivals: the order of triage lets nobody wait for ever. Plotted in docs. */
class NobodyWaitsForEverTests {

    private static final int PER_DAY = 4;

    private static final Path PLOT = Path.of("docs", "pictures", "triage-year.svg");

    private final TriageRules rules = TriageConfiguration.rules(Packs.peru(), NeedCodes.read(Packs.peru()));

    /** How people come: a year of each. */
    enum Pattern {
        STEADY(day -> 4, nth -> nth % 7 == 0 ? "TR" : ""),
        WAVES(day -> (int) Math.round(4 + 4 * Math.sin(day / 20.0)), nth -> nth % 5 == 0 ? "SC-UC" : ""),
        ALL_URGENT(day -> 4, nth -> nth == 0 ? "" : "LP-DA"),
        MORE_URGENT_THAN_CAN_BE_TAKEN(day -> 6, nth -> nth % 50 == 0 ? "" : "LP-DA"),
        NOTHING_THEN_FLOOD(day -> day < 180 ? 0 : 9, nth -> nth % 3 == 0 ? "SV-VO" : "");

        private final IntUnaryOperator arrivals;
        private final IntFunction<String> need;

        Pattern(IntUnaryOperator arrivals, IntFunction<String> need) {
            this.arrivals = arrivals;
            this.need = need;
        }
    }

    private static CaseFacts facts(String need) {
        return new CaseFacts(
                "1985",
                need.isEmpty() ? Set.of() : Set.of(need),
                Set.of(),
                List.of("VEN"),
                "",
                "",
                "headquarters",
                "",
                "REGISTERED",
                LocalDate.of(2027, 1, 1));
    }

    private AYear year(Pattern pattern, TriageRules by) {
        var year = new AYear(by, PER_DAY);
        year.pass(pattern.arrivals, nth -> facts(pattern.need.apply(nth)));
        return year;
    }

    /**
     * Of every {@code oldestOf} taken one is the longest waiting, so whoever has n people before them in the order of filing
     * is taken within n + 1 such rounds, however many urgent cases come meanwhile.
     */
    @ParameterizedTest
    @EnumSource(Pattern.class)
    void nobodyWaitsLongerThanTheirPlaceInTheOrderOfFiling(Pattern pattern) {
        var came = IntStream.range(0, AYear.DAYS).map(pattern.arrivals).sum();
        var year = new AYear(rules, PER_DAY);
        var taken = year.pass(pattern.arrivals, nth -> facts(pattern.need.apply(nth)));

        assertThat(taken).hasSize(came);
        assertThat(taken)
                .allSatisfy(one ->
                        assertThat(one.waited()).isLessThanOrEqualTo((came + 1) * rules.oldestOf() / PER_DAY + 1));
    }

    /** The lone case without an urgent reason, with urgent ones coming without end: the shares of the oldest bring it. */
    @Test
    void oneWhoIsNotUrgentAmongUrgentOnesIsTakenInDays() {
        var first = new AYear(rules, PER_DAY)
                .pass(Pattern.ALL_URGENT.arrivals, nth -> facts(Pattern.ALL_URGENT.need.apply(nth))).stream()
                        .filter(one -> one.own() == Tier.P4)
                        .toList();
        assertThat(first)
                .singleElement()
                .satisfies(one -> assertThat(one.waited()).isLessThanOrEqualTo(rules.oldestOf()));
    }

    /** Without it the same people would wait beyond the year: the test that shows the test can fail. */
    @Test
    void withoutAgeingAndTheShareOfTheOldestSomebodyWouldWaitTheWholeYear() {
        var without = new TriageRules(
                rules.since(),
                rules.within(),
                new java.util.EnumMap<>(Tier.class),
                1_000_000,
                rules.rules(),
                rules.otherwise());
        assertThat(longest(year(Pattern.MORE_URGENT_THAN_CAN_BE_TAKEN, without)))
                .isGreaterThan(AYear.DAYS);
        var notUrgentAmongTheFirstHundred = new AYear(rules, PER_DAY)
                        .pass(
                                Pattern.MORE_URGENT_THAN_CAN_BE_TAKEN.arrivals,
                                nth -> facts(Pattern.MORE_URGENT_THAN_CAN_BE_TAKEN.need.apply(nth)))
                        .stream()
                        .limit(100)
                        .filter(one -> one.own() == Tier.P4)
                        .count();
        assertThat(notUrgentAmongTheFirstHundred).isPositive();
    }

    @Test
    void urgentOnesStillComeFirst() {
        var mean = new AYear(rules, PER_DAY)
                        .pass(
                                Pattern.NOTHING_THEN_FLOOD.arrivals,
                                nth -> facts(Pattern.NOTHING_THEN_FLOOD.need.apply(nth)))
                        .stream()
                        .collect(Collectors.groupingBy(AYear.Taken::own, Collectors.averagingInt(AYear.Taken::waited)));
        assertThat(mean.get(Tier.P1)).isLessThan(mean.getOrDefault(Tier.P4, 0.0) / 2);
    }

    @Test
    void anyPatternAtAllLetsEverybodyBeTaken() {
        var random = new Random(11);
        var needs = new ArrayList<>(Packs.peru().codes(NeedCodes.LIST));
        for (int year = 0; year < 20; year++) {
            var seed = random.nextInt();
            var arrivals = new Random(seed).ints(AYear.DAYS, 0, 8).toArray();
            var picks = new Random(seed);
            var taken = new AYear(rules, PER_DAY)
                    .pass(day -> arrivals[day], nth -> facts(needs.get(picks.nextInt(needs.size()))));
            var came = IntStream.of(arrivals).sum();
            assertThat(taken).as("seed %d", seed).hasSize(came);
            assertThat(taken)
                    .as("seed %d", seed)
                    .allSatisfy(one ->
                            assertThat(one.waited()).isLessThanOrEqualTo((came + 1) * rules.oldestOf() / PER_DAY + 1));
        }
    }

    /** When this fails, rules changed: look at target/triage-year.svg and copy it. */
    @Test
    void thePictureInTheDocsIsOfTheseRules() throws IOException {
        var lines = new java.util.LinkedHashMap<String, List<Integer>>();
        for (var pattern : Pattern.values()) {
            lines.put(
                    pattern.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '),
                    year(pattern, rules).longestByDay());
        }
        var svg = YearPlot.draw(lines);
        Files.writeString(Files.createDirectories(Path.of("target")).resolve("triage-year.svg"), svg);
        assertThat(Files.exists(PLOT) ? Files.readString(PLOT) : "")
                .as("cp target/triage-year.svg docs/pictures/")
                .isEqualTo(svg);
    }

    private static int longest(AYear year) {
        return year.longestByDay().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** A thousand people of every age and need: each gets reasons in words of each language of officers. */
    @ParameterizedTest
    @org.junit.jupiter.params.provider.MethodSource("org.amparo.triage.TriageRulesTests#packs")
    void triageExplainsItselfForAThousandPeople(org.amparo.country.CountryPack pack) {
        var by = TriageConfiguration.rules(pack, NeedCodes.read(pack));
        var random = new Random(3);
        var codes = pack.codes(NeedCodes.LIST);
        var countries = pack.codes("COUNTRY");
        var offices = pack.offices();
        var tiers = new java.util.TreeMap<Tier, Integer>();
        for (int person = 0; person < 1_000; person++) {
            var needs = random.ints(random.nextInt(4), 0, codes.size())
                    .mapToObj(codes::get)
                    .collect(Collectors.toSet());
            var year = 1930 + random.nextInt(96);
            var births = List.of(String.valueOf(year), year + "~", year + "-07", year + "-02-11", "");
            var facts = new CaseFacts(
                    births.get(random.nextInt(births.size())),
                    random.nextInt(3) == 0 ? needs : Set.of(),
                    Set.of(),
                    List.of(countries.get(random.nextInt(countries.size()))),
                    "2027-01",
                    "",
                    offices.get(random.nextInt(offices.size())).kind(),
                    "",
                    "REGISTERED",
                    LocalDate.of(2027, 3, 1).minusDays(random.nextInt(700)));
            var judged = by.judge(facts, LocalDate.of(2027, 3, 1), java.util.Optional.empty());
            tiers.merge(judged.tier(), 1, Integer::sum);
            assertThat(judged.needsPerson()).isFalse();
            assertThat(judged.fired())
                    .isNotEmpty()
                    .allSatisfy(key -> Map.of("es", "", "pt", "", "en", "")
                            .keySet()
                            .forEach(language -> assertThat(
                                            by.find(key).orElseThrow().words(java.util.Locale.of(language)))
                                    .isNotBlank()));
            assertThat(by.find(judged.fired().getFirst()).orElseThrow().tier()).isEqualTo(judged.own());
        }
        assertThat(tiers).hasSizeGreaterThanOrEqualTo(5);
    }
}
