// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.amparo.access.Compartment;
import org.amparo.access.Officer;
import org.amparo.registration.CaseNeeds.Needs;
import org.junit.jupiter.api.Test;

/** Who gets a case: what keeps an officer away, and who of those left. */
class AssignerTests {

    private static final Needs PLAIN = needs("", "", Set.of(), Set.of());

    private final Assigner assigner = new Assigner(rules(true));

    private static AssignmentRules rules(boolean interpreters) {
        return new AssignmentRules(Map.of(), Optional.empty(), "spa", interpreters, "a law");
    }

    private static Needs needs(String language, String gender, Set<String> nationalities, Set<Compartment> trained) {
        return new Needs(language, gender, nationalities, trained, id("family"), 4);
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static CaseAsked asked(Needs needs) {
        return new CaseAsked(id("case"), CaseKind.PROTECTION, "TAC", needs, Set.of(), Set.of());
    }

    private static Candidate officer(String name, int load, String... languages) {
        return officer(name, load, new OfficerProfile(List.of(languages), "F", Set.of(), Optional.empty()));
    }

    private static Candidate officer(String name, int load, OfficerProfile profile) {
        var officer = new Officer(id(name), name, "TAC", "protection", Set.of(), Set.of("TAC"));
        return new Candidate(officer, profile, false, Set.of(), Set.of(), load, 40);
    }

    private static String chosen(Assigner.Choice choice) {
        return choice.chosen().map(one -> one.officer().name()).orElse("nobody");
    }

    private void isKeptAway(Candidate one, CaseAsked asked, Obstacle why) {
        var choice = assigner.choose(asked, List.of(one));
        assertThat(choice.chosen()).isEmpty();
        assertThat(choice.obstacles()).containsExactly(Map.entry(why, 1));
    }

    @Test
    void givesItToWhoeverCarriesLeast() {
        var choice = assigner.choose(asked(PLAIN), List.of(officer("Ana", 20), officer("Luz", 8), officer("Rita", 12)));

        assertThat(chosen(choice)).isEqualTo("Luz");
        assertThat(choice.grounds()).containsExactly("LOAD:8:40", "SUITS");
    }

    @Test
    void prefersWhoSpeaksTheLanguageToWhoCarriesALittleLess() {
        var haitian = asked(needs("hat", "", Set.of(), Set.of()));

        assertThat(chosen(assigner.choose(haitian, List.of(officer("Ana", 8), officer("Luz", 12, "hat")))))
                .isEqualTo("Luz");
        var overloaded = assigner.choose(haitian, List.of(officer("Ana", 8), officer("Luz", 36, "hat")));
        assertThat(chosen(overloaded)).isEqualTo("Ana");
        assertThat(overloaded.grounds()).startsWith("INTERPRETER:hat");
    }

    @Test
    void withoutInterpretersTheLanguageDecides() {
        var alone = new Assigner(rules(false));
        var haitian = asked(needs("hat", "", Set.of(), Set.of()));

        assertThat(alone.choose(haitian, List.of(officer("Ana", 0))).obstacles())
                .containsExactly(Map.entry(Obstacle.LANGUAGE, 1));
        assertThat(chosen(alone.choose(asked(needs("spa", "", Set.of(), Set.of())), List.of(officer("Ana", 0)))))
                .isEqualTo("Ana");
    }

    @Test
    void aFamilyStaysWithOneOfficer() {
        var family = new CaseAsked(id("case"), CaseKind.PROTECTION, "TAC", PLAIN, Set.of(), Set.of(id("Ana")));
        var choice = assigner.choose(family, List.of(officer("Ana", 30), officer("Luz", 0)));

        assertThat(chosen(choice)).isEqualTo("Ana");
        assertThat(choice.grounds()).startsWith("FAMILY");
    }

    @Test
    void anotherOfficesOfficerIsKeptAway() {
        var elsewhere = new CaseAsked(id("case"), CaseKind.PROTECTION, "LIM", PLAIN, Set.of(), Set.of());
        isKeptAway(officer("Ana", 0), elsewhere, Obstacle.OFFICE);
    }

    @Test
    void theGenderAskedForIsKept() {
        isKeptAway(officer("Ana", 0), asked(needs("", "M", Set.of(), Set.of())), Obstacle.GENDER);
        isKeptAway(
                officer("Alex", 0, OfficerProfile.EMPTY), asked(needs("", "F", Set.of(), Set.of())), Obstacle.GENDER);
    }

    @Test
    void whoIsAwayOrFullIsGivenNothing() {
        var away = new Candidate(officer("Ana", 0).officer(), OfficerProfile.EMPTY, true, Set.of(), Set.of(), 0, 40);

        isKeptAway(away, asked(PLAIN), Obstacle.ABSENT);
        isKeptAway(officer("Ana", 37), asked(PLAIN), Obstacle.FULL);
        assertThat(chosen(assigner.choose(asked(PLAIN), List.of(officer("Ana", 36)))))
                .isEqualTo("Ana");
    }

    @Test
    void aCaseHeavierThanAnyCapIsStillSomebodys() {
        var heavy = new Needs("", "", Set.of(), Set.of(), id("family"), 90);

        assertThat(chosen(assigner.choose(asked(heavy), List.of(officer("Ana", 0), officer("Luz", 1)))))
                .isEqualTo("Ana");
    }

    /** One reason for all four: which of them it is would tell what is in a closed part. */
    @Test
    void trainingConflictsAndFormerDecisionsAreOneReason() {
        isKeptAway(officer("Ana", 0), asked(needs("", "", Set.of(), Set.of(Compartment.SGBV))), Obstacle.OTHER);
        var ana = officer("Ana", 0);
        isKeptAway(
                new Candidate(ana.officer(), ana.profile(), false, Set.of("VEN"), Set.of(), 0, 40),
                asked(needs("", "", Set.of("COL", "VEN"), Set.of())),
                Obstacle.OTHER);
        isKeptAway(
                new Candidate(ana.officer(), ana.profile(), false, Set.of(), Set.of(id("case")), 0, 40),
                asked(PLAIN),
                Obstacle.OTHER);
        isKeptAway(
                ana,
                new CaseAsked(id("case"), CaseKind.PROTECTION, "TAC", PLAIN, Set.of(ana.id()), Set.of()),
                Obstacle.OTHER);
    }

    @Test
    void theReasonsGivenTellNothingOfClosedParts() {
        var trained = officer("Ana", 0, new OfficerProfile(List.of(), "F", Set.of(Compartment.SGBV), Optional.empty()));

        var closed = assigner.choose(asked(needs("", "", Set.of(), Set.of(Compartment.SGBV))), List.of(trained));

        assertThat(closed.grounds())
                .isEqualTo(assigner.choose(asked(PLAIN), List.of(trained)).grounds());
    }

    /** In whatever order officers are read, a thousand cases go the same way, and of equals nobody is always first. */
    @Test
    void choosesTheSameInAnyOrderAndFavoursNobody() {
        var random = new Random(7);
        var officers = new ArrayList<>(
                IntStream.range(0, 8).mapToObj(n -> officer("officer " + n, 0)).toList());
        var given = new HashSet<UUID>();
        for (var n = 0; n < 1_000; n++) {
            var one = new CaseAsked(
                    new UUID(random.nextLong(), random.nextLong()),
                    CaseKind.PROTECTION,
                    "TAC",
                    PLAIN,
                    Set.of(),
                    Set.of());
            var first = assigner.choose(one, officers).chosen().orElseThrow();
            Collections.shuffle(officers, random);
            assertThat(assigner.choose(one, officers).chosen()).contains(first);
            given.add(first.id());
        }
        assertThat(given).hasSize(8);
    }
}
