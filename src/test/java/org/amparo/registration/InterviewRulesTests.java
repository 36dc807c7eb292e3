// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amparo.country.PackFault;
import org.amparo.country.Packs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a pack may say about interviews by video, which addresses are given out, and where an interview stands. */
class InterviewRulesTests {

    private static final Instant AT = Instant.parse("2027-03-12T14:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void everyCountryMakesRoomsOrNamesWhoseItTakes() {
        assertThat(InterviewRules.read(Packs.peru(), "interview").orElseThrow().template())
                .hasValueSatisfying(
                        link -> assertThat(link).startsWith("https://").contains("{room}"));
        var brazil = InterviewRules.read(Packs.brazil(), "interview").orElseThrow();
        assertThat(brazil.isManual()).isTrue();
        assertThat(brazil.hosts()).contains("teams.microsoft.com");
        assertThat(InterviewRules.read(Packs.argentina(), "interview")
                        .orElseThrow()
                        .line())
                .containsExactly("phone", "new-date");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://teams.microsoft.com/l/meetup-join/19%3ameeting",
                "https://eu.teams.microsoft.com/x",
                "https://teams.live.com/meet/1?p=2"
            })
    void takesAddressesOfTrustedHosts(String link) {
        assertThat(InterviewRules.read(Packs.brazil(), "interview")
                        .orElseThrow()
                        .takes(link))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://teams.microsoft.com/x",
                "https://teams.microsoft.com.example.org/x",
                "https://evilteams.microsoft.com.br/x",
                "https://xteams.microsoft.com@example.org/",
                "https://somebody@teams.microsoft.com/x",
                "javascript:alert(1)",
                "//teams.microsoft.com/x",
                "https://teams.microsoft.com/a b",
                ""
            })
    void takesNoOthers(String link) {
        assertThat(InterviewRules.read(Packs.brazil(), "interview")
                        .orElseThrow()
                        .takes(link))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://meet.jit.si/{room}  | http://meet.jit.si/{room}  | a link is manual, or an https address
            https://meet.jit.si/{room}  | https://meet.jit.si/room   | a link is manual, or an https address
            https://meet.jit.si/{room}  | manual                     | hosts are named where the link is manual
            minutes: 60                 | minutes: 1                 | from 5 to 480 minutes
            notice: P3D                 | notice: P90D               | notice is longer than within
            checks: [identity,          | checks: [fingerprints,     | no check fingerprints
            then: [reconnect,           | then: [shout,              | one can reconnect, phone or take a new-date
            wait: PT10M                 | wait: ten                  | a time such as PT10M
            """)
    void refusesAPackThatMakesNoSense(String right, String wrong, String reason) throws IOException {
        var pack = Packs.read(peruWith(right, wrong));
        assertThatExceptionOfType(PackFault.class)
                .isThrownBy(() -> InterviewRules.read(pack, "interview"))
                .withMessageContaining(reason);
    }

    private Path peruWith(String right, String wrong) throws IOException {
        var peru = Path.of("countries", "peru");
        var copy = folder.resolve("peru");
        try (var files = Files.walk(peru)) {
            files.forEach(from -> copy(from, copy.resolve(peru.relativize(from).toString())));
        }
        var file = copy.resolve("procedure.yaml");
        var text = Files.readString(file);
        assertThat(text).contains(right);
        Files.writeString(file, text.replace(right, wrong));
        return copy;
    }

    private static void copy(Path file, Path target) {
        try {
            Files.copy(file, target);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            INVITED                                                     | PLANNED
            INVITED CONFIRMED MOVED                                     | PLANNED
            INVITED CHECKED                                             | PLANNED
            INVITED CHECKED STARTED                                     | RUNNING
            INVITED CHECKED STARTED TAKEN_OVER                          | RUNNING
            INVITED CHECKED STARTED LINE_FAILED                         | LINE_DOWN
            INVITED CHECKED STARTED LINE_FAILED RECONNECTED             | RUNNING
            INVITED CHECKED STARTED LINE_FAILED BY_PHONE READ_BACK      | RUNNING
            INVITED CALLED_OFF                                          | CALLED_OFF
            INVITED CHECKED STARTED READ_BACK ENDED                     | ENDED
            """)
    void standsWhereWhatHappenedPutIt(String happened, InterviewState state) {
        assertThat(view(List.of(happened.split(" ")), Map.of()).state()).isEqualTo(state);
    }

    @Test
    void aConfirmationCountsForItsDateOnly() {
        assertThat(view(List.of("INVITED", "CONFIRMED"), Map.of()).isConfirmed())
                .isTrue();
        assertThat(view(List.of("INVITED", "CONFIRMED", "MOVED"), Map.of()).isConfirmed())
                .isFalse();
    }

    @Test
    void whoIsNotAloneIsNotHeard() {
        var checked = view(List.of("INVITED", "CHECKED"), Map.of(InterviewCheck.PRIVATE_ROOM, "no"));
        assertThat(checked.stopped()).contains(InterviewOutcome.NOT_ALONE);
        var undocumented = view(List.of("INVITED", "CHECKED"), Map.of(InterviewCheck.IDENTITY, "not-seen"));
        assertThat(undocumented.stopped()).isEmpty();
    }

    /** A minute between what happens; a move sets the same hour again. */
    private static InterviewView view(List<String> happened, Map<InterviewCheck, String> checks) {
        var dates = new ArrayList<InterviewView.Date>();
        var history = new ArrayList<InterviewView.Entry>();
        var at = AT.minusSeconds(36_000);
        for (var name : happened) {
            at = at.plusSeconds(60);
            var act = InterviewAct.valueOf(name);
            if (act == InterviewAct.INVITED || act == InterviewAct.MOVED) {
                dates.add(new InterviewView.Date(
                        UUID.randomUUID(), AT, 60, "spa", false, "", UUID.randomUUID(), "Amina", false, at));
            }
            var detail = act == InterviewAct.ENDED ? "COMPLETE" : "";
            history.add(new InterviewView.Entry(act, detail, Optional.empty(), "", at));
        }
        var answered = new EnumMap<InterviewCheck, String>(InterviewCheck.class);
        answered.putAll(checks);
        return new InterviewView(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                Optional.empty(),
                false,
                "https://meet.example/x",
                dates,
                history,
                answered,
                Optional.empty());
    }
}
