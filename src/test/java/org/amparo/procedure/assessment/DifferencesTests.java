// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.amparo.procedure.assessment.Differences.Kind;
import org.amparo.procedure.assessment.Differences.Run;
import org.junit.jupiter.api.Test;

/** What stayed, went and came between two texts. */
class DifferencesTests {

    @Test
    void marksTheWordsThatChanged() {
        assertThat(Differences.between("El temor es fundado hoy.", "El temor no es fundado hoy."))
                .containsExactly(
                        new Run(Kind.SAME, "El temor "),
                        new Run(Kind.NEW, "no "),
                        new Run(Kind.SAME, "es fundado hoy."));
        assertThat(Differences.between("uno dos", "uno tres"))
                .containsExactly(new Run(Kind.SAME, "uno "), new Run(Kind.GONE, "dos"), new Run(Kind.NEW, "tres"));
    }

    @Test
    void nothingIsNothingAndTheSameIsTheSame() {
        assertThat(Differences.between("", "")).isEmpty();
        assertThat(Differences.between("a b", "a b")).containsExactly(new Run(Kind.SAME, "a b"));
        assertThat(Differences.between("", "a b")).containsExactly(new Run(Kind.NEW, "a b"));
        assertThat(Differences.between("a b", "")).containsExactly(new Run(Kind.GONE, "a b"));
    }

    @Test
    void bothTextsCanBePutTogetherAgain() {
        var random = new Random(7);
        for (var round = 0; round < 300; round++) {
            bothAreThere(words(random, 40), words(random, 40));
        }
    }

    @Test
    void longTextsAreComparedToo() {
        var random = new Random(8);
        bothAreThere(words(random, 9_000), words(random, 9_000));
        bothAreThere("x".repeat(50_000), "y ".repeat(25_000));
    }

    private static void bothAreThere(String former, String later) {
        var runs = Differences.between(former, later);
        assertThat(without(runs, Kind.NEW)).isEqualTo(former);
        assertThat(without(runs, Kind.GONE)).isEqualTo(later);
    }

    private static String without(List<Run> runs, Kind kind) {
        return runs.stream().filter(run -> run.kind() != kind).map(Run::text).collect(Collectors.joining());
    }

    private static String words(Random random, int most) {
        var separators = List.of(" ", "\n", "  ");
        return IntStream.range(0, random.nextInt(most))
                .mapToObj(n -> "w" + random.nextInt(6) + separators.get(random.nextInt(3)))
                .collect(Collectors.joining());
    }
}
