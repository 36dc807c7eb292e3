// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amparo.procedure.interpreter.InterpreterChoice.Candidate;
import org.amparo.procedure.interpreter.Tongue.Level;
import org.junit.jupiter.api.Test;

/** Who can interpret: what keeps somebody away, and in which order the others come. */
class InterpreterChoiceTests {

    private static final Candidate LEVANTINE = one("Levantine", "F", "Levantine", 3);
    private static final Candidate MAGHREBI = one("Maghrebi", "M", "Maghrebi", 0);

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static Candidate one(String name, String gender, String dialect, int load) {
        return one(name, gender, dialect, false, false, Set.of(), Set.of(), load);
    }

    private static Candidate one(
            String name,
            String gender,
            String dialect,
            boolean away,
            boolean busy,
            Set<String> nationalities,
            Set<UUID> cases,
            int load) {
        var tongues = List.of(new Tongue("fra", "", Level.FLUENT), new Tongue("ara", dialect, Level.NATIVE));
        var profile = new InterpreterProfile(name, gender, tongues, Set.of("TAC"), false, "");
        return new Candidate(id(name), profile, away, busy, nationalities, cases, load);
    }

    private static Ask ask(String language, String dialect, String gender) {
        return new Ask(language, dialect, gender, false, "TAC", Instant.EPOCH, 60, id("case"), Optional.empty());
    }

    private static Found choose(Ask ask, Candidate... candidates) {
        return InterpreterChoice.choose(ask, Set.of("SYR"), List.of(candidates));
    }

    private static List<String> names(Found found) {
        return found.fits().stream().map(Found.Fit::name).toList();
    }

    @Test
    void theSameDialectComesBeforeWhoeverHasLessToDo() {
        assertThat(names(choose(ask("ara", " levantine ", ""), MAGHREBI, LEVANTINE)))
                .containsExactly("Levantine", "Maghrebi");
        assertThat(names(choose(ask("ara", "", ""), LEVANTINE, MAGHREBI))).containsExactly("Maghrebi", "Levantine");
    }

    @Test
    void saysWhyInCodes() {
        var found = choose(ask("ara", "Levantine", "F"), LEVANTINE);
        assertThat(found.fits().getFirst().reasons()).containsExactly("DIALECT", "GENDER", "LEVEL:NATIVE", "LOAD:3");
        assertThat(found.obstacles()).isEmpty();
    }

    @Test
    void theGenderAskedForIsKeptToWhenSomebodyCanBeHad() {
        var found = choose(ask("ara", "Maghrebi", "F"), LEVANTINE, MAGHREBI);
        assertThat(names(found)).containsExactly("Levantine");
        assertThat(found.otherGender()).isFalse();
        assertThat(found.obstacles()).containsExactly("GENDER:1");
    }

    @Test
    void whenOnlyOthersAreThereTheAnswerSaysSo() {
        var found = choose(ask("ara", "", "F"), MAGHREBI);
        assertThat(names(found)).containsExactly("Maghrebi");
        assertThat(found.otherGender()).isTrue();
        assertThat(found.fits().getFirst().reasons()).doesNotContain("GENDER");
        assertThat(found.obstacles()).containsExactly("GENDER:1");
    }

    @Test
    void eachCountsWithTheFirstThatStandsInTheWay() {
        var away = one("away", "F", "", true, true, Set.of(), Set.of(), 0);
        var busy = one("busy", "F", "", false, true, Set.of("SYR"), Set.of(), 0);
        var against = one("against", "F", "", false, false, Set.of("SYR"), Set.of(), 0);
        var knows = one("knows", "F", "", false, false, Set.of(), Set.of(id("case")), 0);

        var found = choose(ask("ara", "", "M"), away, busy, against, knows);
        assertThat(found.fits()).isEmpty();
        assertThat(found.otherGender()).isFalse();
        assertThat(found.obstacles()).containsExactly("AWAY:1", "BUSY:1", "CONFLICT:2");
        assertThat(choose(ask("hat", "", ""), LEVANTINE, MAGHREBI).obstacles()).containsExactly("LANGUAGE:2");
    }

    @Test
    void whoeverComesOnlyToAnOfficeIsNotAskedForAnotherNorForACall() {
        var remote = new Ask("ara", "", "", true, "", Instant.EPOCH, 60, id("case"), Optional.empty());
        var lima = new Ask("ara", "", "", false, "LIM", Instant.EPOCH, 60, id("case"), Optional.empty());
        assertThat(choose(remote, LEVANTINE).obstacles()).containsExactly("PLACE:1");
        assertThat(choose(lima, LEVANTINE).obstacles()).containsExactly("PLACE:1");
    }
}
